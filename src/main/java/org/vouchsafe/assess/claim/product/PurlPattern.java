package org.vouchsafe.assess.claim.product;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;

/**
 * A purl as one side of the question "is this what the statement means?" (OpenVEX, product matching): type, namespace and name are equal;
 * a statement without a version means any version; each qualifier of the statement must be present and equal.
 */
public record PurlPattern(PackageName name, @Nullable String version, SortedMap<String, String> qualifiers) {
    private static final Set<
            String> CASELESS = Set.of("npm", "nuget", "composer", "deb", "rpm", "apk", "github", "bitbucket", "hex", "golang", "pypi");

    public PurlPattern {
        qualifiers = Collections.unmodifiableSortedMap(new TreeMap<>(qualifiers));
    }

    /** What a purl of a claim asks for: type, namespace and name, a version if it has one, and its qualifiers. */
    public static PurlPattern of(Purl purl) {
        return new PurlPattern(purl.packageName(), purl.version(), purl.qualifiers());
    }

    /** Reads the text of a purl that the analyst entered as an alias; empty when it is none. */
    public static Optional<PurlPattern> parse(String text) {
        String rest = text.strip();
        if (!rest.regionMatches(true, 0, "pkg:", 0, 4)) {
            return Optional.empty();
        }
        rest = before(rest.substring(4).replaceFirst("^/+", ""), '#');
        int question = rest.indexOf('?');
        SortedMap<String, String> qualifiers = question < 0 ? new TreeMap<>() : qualifiers(rest.substring(question + 1));
        rest = question < 0 ? rest : rest.substring(0, question);
        int at = rest.lastIndexOf('@');
        // An @ before the last slash belongs to an npm scope, not to a version.
        String version = at > rest.lastIndexOf('/') ? decode(rest.substring(at + 1)) : null;
        rest = version == null ? rest : rest.substring(0, at);
        int first = rest.indexOf('/');
        int last = rest.lastIndexOf('/');
        if (first <= 0 || last == rest.length() - 1) {
            return Optional.empty();
        }
        String type = rest.substring(0, first).toLowerCase(Locale.ROOT);
        String namespace = last > first ? decode(rest.substring(first + 1, last)) : null;
        return Optional.of(new PurlPattern(named(type, namespace, decode(rest.substring(last + 1))),
                version == null || version.isEmpty() ? null : version, qualifiers));
    }

    private static PackageName named(String type, @Nullable String namespace, String name) {
        if (!CASELESS.contains(type)) {
            return new PackageName(type, namespace, name);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return new PackageName(type, namespace == null ? null : namespace.toLowerCase(Locale.ROOT),
                type.equals("pypi") ? lower.replaceAll("[-_.]+", "-") : lower);
    }

    private static SortedMap<String, String> qualifiers(String text) {
        var qualifiers = new TreeMap<String, String>();
        for (String each : text.split("&", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                qualifiers.put(each.substring(0, equals).toLowerCase(Locale.ROOT), decode(each.substring(equals + 1)));
            }
        }
        return qualifiers;
    }

    private static String before(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** True when this, as a statement, means that package whatever the version. */
    boolean meansPackage(PurlPattern other) {
        return name.equals(other.name)
                && qualifiers.entrySet().stream().allMatch(each -> each.getValue().equals(other.qualifiers.get(each.getKey())));
    }

    /** The first qualifier of the statement that the other lacks or has in another value. */
    public Optional<Map.Entry<String, String>> missingQualifier(PurlPattern other) {
        return qualifiers.entrySet().stream().filter(each -> !each.getValue().equals(other.qualifiers.get(each.getKey()))).findFirst();
    }

    /** True when both are the same version as written; a leading v (Go, tags) does not count. */
    public static boolean sameVersion(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String version) {
        String folded = Folded.of(version);
        return folded.length() > 1 && folded.charAt(0) == 'v' && Character.isDigit(folded.charAt(1)) ? folded.substring(1) : folded;
    }
}
