package org.vouchsafe.format.lockfile.js;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vouchsafe.format.lockfile.list.Pin;

/**
 * What is asked for under one name, such as {@code ^1.14.0} or {@code npm:axios@^1.14.0}.
 *
 * @param name of the package that is meant, which for an alias is not the name it is asked under
 * @param range as it is written, without an alias in front
 */
public record Request(String name, String range) {
    private static final Pattern EXACT = Pattern.compile("=?\\s*[vV]?\\d+\\.\\d+\\.\\d+(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?");
    private static final Pattern RANGE = Pattern.compile("[\\^~<>=vV*xX\\d\\s].*|");
    /** Yarn writes the protocol before tags, too, where it cannot be told from an alias. */
    private static final Set<String> TAGS = Set.of("latest", "next", "beta", "alpha", "canary", "rc", "legacy", "experimental", "nightly");
    private static final String ALIAS = "npm:";
    private static final String PATCH = "patch:";

    /** Reads what is asked for under this name. */
    public static Request of(String name, String written) {
        String text = written.strip();
        if (text.startsWith(PATCH)) {
            return patched(name, text);
        }
        if (!text.startsWith(ALIAS)) {
            return new Request(name, text);
        }
        String rest = text.substring(ALIAS.length());
        if (RANGE.matcher(rest).matches()) {
            // Yarn writes the protocol before every range.
            return new Request(name, rest);
        }
        int at = rest.lastIndexOf('@');
        if (at > 0) {
            return new Request(rest.substring(0, at), rest.substring(at + 1));
        }
        return TAGS.contains(rest) ? new Request(name, rest) : new Request(rest, "*");
    }

    private static Request patched(String name, String text) {
        int end = text.indexOf('#') < 0 ? text.length() : text.indexOf('#');
        int at = text.indexOf('@', PATCH.length() + 1);
        if (at < 0 || at > end) {
            return new Request(name, text);
        }
        Request inner = of(decoded(text.substring(PATCH.length(), at)), decoded(text.substring(at + 1, end)));
        return inner.range().startsWith(PATCH) ? new Request(name, text) : inner;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** How much it leaves open; empty for what is no range of versions: a repository, a folder, an address. */
    public Optional<Pin> pin() {
        if (Origin.of(range) != Origin.UNSTATED) {
            return Optional.empty();
        }
        return Optional.of(EXACT.matcher(range).matches() ? Pin.EXACT : Pin.DRIFTING);
    }
}
