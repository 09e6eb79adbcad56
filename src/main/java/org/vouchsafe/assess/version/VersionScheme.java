package org.vouchsafe.assess.version;

import io.github.nscuro.versatile.VersionFactory;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version order of an ecosystem. Where a library has no order of its own for one (RubyGems, Cargo, plain names) it is provided here. */
public enum VersionScheme {
    /** Semantic versioning 2.0: npm, Cargo, Hex, Pub, Swift, GitHub Actions. Build metadata does not count. */
    SEMVER {
        @Override
        @Nullable
        Key key(String text) {
            return SemverKey.parse(text);
        }
    },
    /** Go modules: semantic versions with a leading v, pseudo-versions included; {@code go1.21} of the toolchain too. */
    GO {
        @Override
        @Nullable
        Key key(String text) {
            String bare = text.startsWith("go") ? text.substring(2) : text.startsWith("v") ? text.substring(1) : text;
            // The toolchain writes 1.21rc2 where a module would write 1.21.0-rc2.
            return SemverKey.parse(GO_PRERELEASE.matcher(bare).replaceFirst("$1.0-$2.$3"));
        }
    },
    MAVEN {
        @Override
        @Nullable
        Key key(String text) {
            // The library orders any text, also "LATEST" and unresolved properties, which name no version.
            return hasDigit(text) && !text.contains("${") ? library("maven", text) : null;
        }
    },
    PYPI {
        @Override
        @Nullable
        Key key(String text) {
            return library("pypi", text);
        }
    },
    DEB {
        @Override
        @Nullable
        Key key(String text) {
            return DEBIAN.matcher(text).matches() ? library("deb", text) : null;
        }
    },
    RPM {
        @Override
        @Nullable
        Key key(String text) {
            return hasDigit(text) ? library("rpm", text) : null;
        }
    },
    APK {
        @Override
        @Nullable
        Key key(String text) {
            return Character.isDigit(text.charAt(0)) ? library("apk", text) : null;
        }
    },
    NUGET {
        @Override
        @Nullable
        Key key(String text) {
            return library("nuget", text);
        }
    },
    COMPOSER {
        @Override
        @Nullable
        Key key(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            // Branches move: dev-main and 1.0.x-dev name no point in the order.
            return lower.startsWith("dev-") || lower.endsWith("-dev") ? null : library("composer", text);
        }
    },
    GEM {
        @Override
        @Nullable
        Key key(String text) {
            return GemKey.parse(text);
        }
    },
    /** Semantic versions whose builds count: Pub and Julia. */
    BUILDS {
        @Override
        @Nullable
        Key key(String text) {
            return BuildKey.parse(text);
        }
    },
    /** Tags of GitHub Actions: whole versions only, since {@code v4} moves on with each release. */
    ACTIONS {
        @Override
        @Nullable
        Key key(String text) {
            return WHOLE.matcher(text).matches() ? SemverKey.parse(text) : null;
        }
    },
    /** Bitnami: the version of what is packaged, after which the package's revision says nothing of it. */
    BITNAMI {
        @Override
        @Nullable
        Key key(String text) {
            return SemverKey.parse(REVISION.matcher(text).replaceFirst("$1"));
        }
    },
    ALPM {
        @Override
        @Nullable
        Key key(String text) {
            return AlpmKey.parse(text);
        }
    },
    CONAN {
        @Override
        @Nullable
        Key key(String text) {
            return hasDigit(text) ? ConanKey.parse(text) : null;
        }
    },
    /** CRAN, Bioconductor and Hackage. */
    NUMBERS {
        @Override
        @Nullable
        Key key(String text) {
            return NumbersKey.parse(text);
        }
    },
    GENTOO {
        @Override
        @Nullable
        Key key(String text) {
            return GentooKey.parse(text);
        }
    },
    OPENSSL {
        @Override
        @Nullable
        Key key(String text) {
            return OpensslKey.parse(text);
        }
    },
    DATETIME {
        @Override
        @Nullable
        Key key(String text) {
            return TextKey.moment(text);
        }
    },
    LEXICOGRAPHIC {
        @Override
        @Nullable
        Key key(String text) {
            return TextKey.plain(text);
        }
    },
    /** Where no ecosystem is known: numbers as numbers, pre-release words before the release, anything else undecidable. */
    GENERIC {
        @Override
        @Nullable
        Key key(String text) {
            return GenericKey.parse(text);
        }
    };

    private static final Pattern GO_PRERELEASE = Pattern.compile("^(\\d+\\.\\d+)(rc|beta)(\\d+)$");
    private static final Pattern LOCAL = Pattern.compile("\\+.*$");
    private static final Pattern REBUILD = Pattern.compile("\\+b\\d+$");
    private static final Pattern WHOLE = Pattern.compile("v?\\d+\\.\\d+\\.\\d+.*");
    private static final Pattern REVISION = Pattern.compile("^(\\d+(?:\\.\\d+)*)-(?:r?\\d+|(?:debian|photon|ubi|centos|ol|scratch)-.*)$");
    /** Debian policy 5.6.12: the upstream part begins with a digit. */
    private static final Pattern DEBIAN = Pattern.compile("(\\d+:)?\\d[A-Za-z0-9.+:~-]*");

    /** The order of a purl type, or of the scheme of a {@code vers:} range. */
    public static VersionScheme ofType(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "npm", "cargo", "hex", "swift", "github", "gitlab", "bitbucket", "semver", "nginx", "vscode-extension", "jsr" -> SEMVER;
            case "pub", "julia" -> BUILDS;
            case "githubactions" -> ACTIONS;
            case "bitnami" -> BITNAMI;
            case "alpm", "arch" -> ALPM;
            case "conan" -> CONAN;
            case "cran", "bioconductor", "hackage" -> NUMBERS;
            case "ebuild", "gentoo" -> GENTOO;
            case "openssl" -> OPENSSL;
            case "datetime" -> DATETIME;
            case "lexicographic" -> LEXICOGRAPHIC;
            case "golang", "go" -> GO;
            case "maven" -> MAVEN;
            case "pypi" -> PYPI;
            case "deb", "opam" -> DEB;
            case "rpm" -> RPM;
            case "apk", "alpine" -> APK;
            case "nuget" -> NUGET;
            case "gem", "cocoapods" -> GEM;
            case "composer" -> COMPOSER;
            default -> GENERIC;
        };
    }

    /** A version read in this order; never fails: one that cannot be ordered says so when it is compared. */
    public Version version(String text) {
        String stripped = text.strip();
        return new Version(this, stripped, stripped.isEmpty() ? null : key(stripped));
    }

    /**
     * The version that was built here: without the local part of a Python version (PEP 440, "Local version identifiers") and without the
     * number of a Debian rebuild (binNMU), which somebody added who built the same once more. Any other is itself.
     */
    Version published(Version version) {
        return switch (this) {
            case PYPI -> cut(version, LOCAL);
            case DEB -> cut(version, REBUILD);
            default -> version;
        };
    }

    private Version cut(Version version, Pattern added) {
        String published = added.matcher(version.text()).replaceFirst("");
        return published.equals(version.text()) ? version : version(published);
    }

    /** Compares two versions as text. */
    public Order compare(String one, String other) {
        return version(one).compare(version(other));
    }

    /** What is compared; null when the text is no version of this scheme. */
    abstract @Nullable Key key(String text);

    /** A version in comparable form. Keys of one scheme compare with one another only. */
    interface Key {
        Order compare(Key other);
    }

    private record LibraryKey(io.github.nscuro.versatile.spi.Version version) implements Key {
        @Override
        public Order compare(Key other) {
            try {
                return other instanceof LibraryKey(var theirs) ? Order.of(version.compareTo(theirs)) : Order.UNDECIDABLE;
            } catch (RuntimeException notComparable) {
                // Some orders read their numbers only now, and fail at ones beyond the library's range.
                return Order.UNDECIDABLE;
            }
        }
    }

    private static @Nullable Key library(String scheme, String text) {
        try {
            return new LibraryKey(VersionFactory.forScheme(scheme, text));
        } catch (RuntimeException notAVersion) {
            // Whatever the library throws at text that somebody sent, the text is not a version it can order.
            return null;
        }
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
