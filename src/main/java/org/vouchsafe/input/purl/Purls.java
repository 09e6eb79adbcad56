package org.vouchsafe.input.purl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;

/**
 * Reads package URLs and brings names into the normal form of their type (purl-spec). What a type
 * forbids but can be understood (a namespace where there should be none) is read: it names a package all the same.
 */
public final class Purls {
    private static final String UNRESERVED = "-._~:";
    private static final Set<String> NAMESPACE_NEEDED = Set.of("maven");

    private Purls() {}

    /** The purl; empty when the text is not one. */
    public static Optional<Purl> parse(String text) {
        return PurlText.parse(text.strip()).filter(Purls::hasItsNamespace).map(Purls::purl);
    }

    /** The purl of a package that is known by its parts; empty when they cannot be one. */
    public static Optional<Purl> of(String type, @Nullable String namespace, String name, @Nullable String version) {
        var plain = new PurlText(type.toLowerCase(Locale.ROOT), namespace, name, version, new TreeMap<>(), null);
        // Written and read again, so that what comes out is what a document would have to say.
        return parse(canonical(new PackageName(plain.type(), plain.namespace(), plain.name()), version, plain.qualifiers(), null));
    }

    /**
     * The same with qualifiers, such as a platform or a classifier, and a subpath; those without a value are left out.
     *
     * @param subpath within the package; null where there is none
     */
    public static Optional<Purl> of(String type, @Nullable String namespace, String name, @Nullable String version,
            Map<String, String> qualifiers, @Nullable String subpath) {
        var given = new TreeMap<>(qualifiers);
        given.values().removeIf(String::isEmpty);
        return parse(canonical(new PackageName(type.toLowerCase(Locale.ROOT), namespace, name), version, given, subpath));
    }

    /** A package name in the normal form of its type. */
    public static PackageName normalise(String type, @Nullable String namespace, String name) {
        String lowerType = type.toLowerCase(Locale.ROOT);
        String space = namespace == null || namespace.isEmpty() ? null : namespace;
        return switch (lowerType) {
            // PEP 503: runs of "-", "_" and "." are one "-", lower case.
            case "pypi" -> new PackageName(lowerType, space, pythonName(name));
            // npm names are lower case since 2013; older ones differ by case only in the registry's past. NuGet and Composer ignore case.
            case "npm", "nuget", "composer", "deb", "rpm", "apk", "alpm", "github", "bitbucket", "gitlab", "hex", "golang",
                    "brew" -> new PackageName(
                            lowerType, space == null ? null : space.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            default -> new PackageName(lowerType, space, name);
        };
    }

    /** A Maven artefact is nothing without its group. */
    private static boolean hasItsNamespace(PurlText text) {
        return !NAMESPACE_NEEDED.contains(text.type()) || text.namespace() != null;
    }

    private static Purl purl(PurlText text) {
        PackageName name = normalise(text.type(), text.namespace(), text.name());
        // Commits of a model are hexadecimal numbers (purl types, "huggingface").
        String version = text.version() != null && name.type().equals("huggingface") ? text.version().toLowerCase(Locale.ROOT)
                : text.version();
        // NuGet compares without case and shows the name as its author writes it.
        PackageName shown = name.type().equals("nuget") ? new PackageName("nuget", name.namespace(), text.name()) : name;
        return new Purl(name.type().intern(), name.namespace(), name.name(), version, text.qualifiers(), text.subpath(),
                canonical(shown, version, text.qualifiers(), text.subpath()));
    }

    private static String pythonName(String name) {
        var normal = new StringBuilder(name.length());
        boolean dash = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean separator = c == '-' || c == '_' || c == '.';
            if (!separator) {
                normal.append(c);
            } else if (!dash) {
                normal.append('-');
            }
            dash = separator;
        }
        return normal.toString().toLowerCase(Locale.ROOT);
    }

    /** The canonical text (purl-spec, "How to build a purl string"); the library's own still escapes colons. */
    private static String canonical(PackageName name, @Nullable String version, SortedMap<String, String> qualifiers,
            @Nullable String subpath) {
        var text = new StringBuilder("pkg:").append(name.type()).append('/');
        if (name.namespace() != null) {
            text.append(segments(name.namespace())).append('/');
        }
        text.append(encoded(name.name()));
        if (version != null) {
            text.append('@').append(encoded(version));
        }
        char separator = '?';
        for (Map.Entry<String, String> qualifier : qualifiers.entrySet()) {
            text.append(separator).append(qualifier.getKey()).append('=').append(encoded(qualifier.getValue()));
            separator = '&';
        }
        if (subpath != null) {
            text.append('#').append(segments(subpath));
        }
        return text.toString();
    }

    private static String segments(String path) {
        return path.indexOf('/') < 0 ? encoded(path) : Arrays.stream(path.split("/")).map(Purls::encoded).collect(Collectors.joining("/"));
    }

    private static String encoded(String part) {
        int plain = 0;
        while (plain < part.length() && isPlain(part.charAt(plain))) {
            plain++;
        }
        if (plain == part.length()) {
            return part;
        }
        var text = new StringBuilder(part.length() + 8);
        for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (isPlain(c)) {
                text.append(c);
            } else {
                text.append('%').append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
            }
        }
        return text.toString();
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || UNRESERVED.indexOf(c) >= 0;
    }
}
