package org.vouchsafe.input.purl;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Purl;

/**
 * Whether several identifiers of one component can mean one thing. Package URLs of different packages of one registry cannot, nor can
 * different versions; a package and its repository, or a distribution's package and what it was made from, can.
 */
public final class IdentityAgreement {
    /** Each of these gives a package one name, and what it holds is in no other of them. */
    private static final Set<
            String> REGISTRIES = Set.of("npm", "pypi", "maven", "golang", "cargo", "nuget", "gem", "composer", "hex", "pub",
                    "swift", "cran", "hackage", "julia", "cocoapods", "githubactions", "cpan");
    /** Their versions are their own, with a revision of the package in them. */
    private static final Set<String> REPACKAGED = Set.of("deb", "rpm", "apk", "alpm", "conda", "brew", "bitnami", "conan", "oci", "docker");
    private static final Pattern COMMIT = Pattern.compile("(?i)[0-9a-f]{7,64}");

    private IdentityAgreement() {}

    /** Why a package URL cannot mean the same as another, as a sentence; null when it can. */
    public static @Nullable String conflict(Purl first, Purl other) {
        boolean same = first.packageName().equals(other.packageName());
        boolean registries = REGISTRIES.contains(first.type()) && REGISTRIES.contains(other.type());
        boolean otherOfOne = !same && first.type().equals(other.type());
        boolean versions = !REPACKAGED.contains(first.type()) && !REPACKAGED.contains(other.type()) || same;
        if (!same && registries || otherOfOne || versions && differ(first.version(), other.version())) {
            return "Its purls name different packages or versions: " + first + " and " + other + ".";
        }
        return null;
    }

    /** Why a CPE cannot mean a component of this version, as a sentence; null when it can. */
    public static @Nullable String conflict(Cpe cpe, @Nullable String version) {
        String named = cpe.version();
        if (named == null || version == null || !differ(named, version) || isPart(plain(named), plain(version))
                || isPart(plain(version), plain(named))) {
            return null;
        }
        return "The CPE says version " + named + ", the component says version " + version + ".";
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || isCommit(one) || isCommit(other)) {
            return false;
        }
        return !plain(one).equalsIgnoreCase(plain(other));
    }

    private static boolean isCommit(String version) {
        return COMMIT.matcher(version).matches() && version.chars().anyMatch(Character::isLetter);
    }

    /** The longer one goes on where the shorter one ends: 1.1.1k and 1.1.1k-1+deb11u1. */
    private static boolean isPart(String shorter, String longer) {
        return !shorter.isEmpty() && longer.length() > shorter.length() && longer.regionMatches(true, 0, shorter, 0, shorter.length())
                && !Character.isLetterOrDigit(longer.charAt(shorter.length()));
    }

    /** Without an epoch and the v of a tag. */
    private static String plain(String version) {
        String text = version.strip().replaceFirst("^\\d+:", "");
        return text.length() > 1 && (text.charAt(0) == 'v' || text.charAt(0) == 'V') && Character.isDigit(text.charAt(1))
                ? text.substring(1)
                : text;
    }
}
