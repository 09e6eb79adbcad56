package org.vouchsafe.input.purl;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Cpe;

/** Reads CPE names in both bindings of NISTIR 7695: formatted string ({@code cpe:2.3:…}) and URI ({@code cpe:/…}). */
public final class Cpes {
    private static final String FORMATTED = "cpe:2.3:";
    private static final String URI = "cpe:/";
    /** Stands for any characters, where no backslash takes that meaning away. */
    private static final Pattern WILD = Pattern.compile("(?<!\\\\)[*?]");

    private Cpes() {}

    /** The name; empty when the text is not a CPE, or one that leaves part, vendor or product open, as a whole or by a wildcard, and so names no product. */
    public static Optional<Cpe> parse(String text) {
        String written = text.strip();
        String lower = written.toLowerCase(Locale.ROOT);
        List<String> parts = lower.startsWith(FORMATTED)
                ? formatted(lower.substring(FORMATTED.length()))
                : lower.startsWith(URI) ? uri(lower.substring(URI.length())) : List.of();
        if (parts.size() < 3 || !parts.get(0).matches("[aoh]") || open(parts.get(1)) || open(parts.get(2))
                || WILD.matcher(parts.get(1)).find() || WILD.matcher(parts.get(2)).find()) {
            return Optional.empty();
        }
        return Optional.of(new Cpe(parts.get(0), unescape(parts.get(1)), unescape(parts.get(2)), version(parts), written));
    }

    private static @Nullable String version(List<String> parts) {
        return parts.size() < 4 || open(parts.get(3)) ? null : unescape(parts.get(3));
    }

    /** ANY, NA or nothing. */
    private static boolean open(String value) {
        return value.isEmpty() || value.equals("*") || value.equals("-");
    }

    private static List<String> formatted(String rest) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == ':') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
                if (c == '\\' && i + 1 < rest.length()) {
                    part.append(rest.charAt(++i));
                }
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static String unescape(String value) {
        return value.replaceAll("\\\\(.)", "$1");
    }

    private static List<String> uri(String rest) {
        List<String> parts = new ArrayList<>();
        for (String part : rest.split(":", -1)) {
            try {
                // A plus is a plus here; only the form encoding takes it for a blank.
                parts.add(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                return List.of();
            }
        }
        return parts;
    }
}
