package org.vouchsafe.usecase.component;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.purl.Purls;

/**
 * Coordinates as tools of single ecosystems print them: {@code npm:axios@1.14.1}, {@code axios@npm:1.14.1} (Yarn), {@code sha512-…base64…}
 * (Subresource Integrity), {@code group:artifact:jar:1.0:compile} (Maven), {@code openssl=3.0.11-1} (apt, conda).
 */
final class Spelling {
    private static final Map<String,
            String> TYPES = Map.ofEntries(Map.entry("npm", "npm"), Map.entry("pypi", "pypi"), Map.entry("pip", "pypi"),
                    Map.entry("cargo", "cargo"), Map.entry("crates", "cargo"), Map.entry("crates.io", "cargo"), Map.entry("gem", "gem"),
                    Map.entry("rubygems", "gem"), Map.entry("nuget", "nuget"), Map.entry("go", "golang"), Map.entry("golang", "golang"),
                    Map.entry("composer", "composer"), Map.entry("packagist", "composer"), Map.entry("maven", "maven"));
    private static final Pattern TYPED = Pattern.compile("([A-Za-z.]+):([^:/\\s].*)");
    private static final Pattern YARN = Pattern.compile("(@?[^@\\s]+)@npm:(\\S+)");
    private static final Pattern INTEGRITY = Pattern.compile("sha(?:1|256|384|512)-([A-Za-z0-9+/]{27,86}={0,2})");
    private static final Pattern MAVEN = Pattern.compile(
            "([^:\\s]+:[^:\\s]+):(?:jar|war|ear|pom|aar|bundle|ejb|rar|zip|test-jar|maven-plugin)(?::[^:\\s]+)??:([^:\\s]+)"
                    + "(?::(?:compile|runtime|test|provided|system|import))?");
    private static final Pattern EQUALS = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._+-]*)=([0-9][^=\\s]*)(?:=\\S+)?");
    private static final Pattern RANGE = Pattern.compile("[<>^~=*].*");

    private Spelling() {}

    /** What such a coordinate means; empty when it is none. */
    static Optional<ComponentQuery> read(String text) {
        Matcher integrity = INTEGRITY.matcher(text);
        if (integrity.matches()) {
            return hash(integrity.group(1));
        }
        Matcher maven = MAVEN.matcher(text);
        if (maven.matches()) {
            return Optional.of(new ComponentQuery.ByName(maven.group(1), maven.group(2)));
        }
        Matcher yarn = YARN.matcher(text);
        if (yarn.matches()) {
            // An alias names what is really meant behind it.
            String behind = yarn.group(2);
            return of("npm", behind.lastIndexOf('@') > 0 ? behind : yarn.group(1) + "@" + behind);
        }
        Matcher typed = TYPED.matcher(text);
        String type = typed.matches() ? TYPES.get(typed.group(1).toLowerCase(Locale.ROOT)) : null;
        if (type != null) {
            return of(type, typed.group(2));
        }
        Matcher equal = EQUALS.matcher(text);
        return equal.matches() ? Optional.of(new ComponentQuery.ByName(equal.group(1), equal.group(2))) : Optional.empty();
    }

    /** Whether two versions are the same, for one who looks for them: with and without the letter that some ecosystems put in front. */
    static boolean isSame(String asked, @Nullable String held) {
        return held != null && (asked.equals(held) || bare(asked).equals(bare(held)));
    }

    /** Whether what stands in the place of a version asks for several. */
    static boolean isRange(String version) {
        return RANGE.matcher(version).matches();
    }

    private static String bare(String version) {
        return version.matches("[vV][0-9].*") ? version.substring(1) : version;
    }

    private static Optional<ComponentQuery> of(String type, String written) {
        String coordinate = written.replaceFirst("\\s*==?=?\\s*", "@");
        int at = coordinate.lastIndexOf('@') > 0 ? coordinate.lastIndexOf('@') : -1;
        int colon = type.equals("maven") && coordinate.indexOf(':') == coordinate.lastIndexOf(':') ? -1 : coordinate.lastIndexOf(':');
        int end = at > 0 ? at : colon > 0 ? colon : coordinate.length();
        String name = coordinate.substring(0, end).replace(':', '/');
        String version = end < coordinate.length() ? coordinate.substring(end + 1) : "";
        return isRange(version) ? Optional.empty()
                : Purls.parse("pkg:" + type + "/" + name.replace("@", "%40") + (version.isEmpty() ? "" : "@" + version))
                        .map(ComponentQuery.ByPurl::new);
    }

    private static Optional<ComponentQuery> hash(String base64) {
        try {
            String hex = HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
            return Optional.of(new ComponentQuery.ByHash(hex));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
