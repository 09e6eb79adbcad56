package org.vouchsafe.format.spdx.draft;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Stated;

/**
 * Somebody as SPDX writes it: {@code Organization: name (e-mail)}, {@code Person: name}, {@code Tool: name-version}.
 *
 * @param kind in lower case; null when it is not said
 * @param contact what stands in parentheses; null when nothing does
 */
record Party(@Nullable String kind, String name, @Nullable String contact) {
    private static final Pattern SHAPE = Pattern
            .compile("(?is)(?:(Organi[sz]ation|Person|Tool)\\s*:)?\\s*(.*?)\\s*(?:\\(([^()]*)\\))?\\s*");
    private static final Set<String> UNKNOWN = Set.of("", "NOASSERTION", "UNKNOWN", "N/A");
    private static final int LONGEST = 500;

    static Party of(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Matcher shape = SHAPE.matcher(start);
        if (!shape.matches()) {
            return new Party(null, start.strip(), null);
        }
        String kind = shape.group(1);
        String contact = shape.group(3) == null || shape.group(3).isBlank() ? null : shape.group(3).strip();
        return new Party(kind == null ? null : kind.toLowerCase(Locale.ROOT), shape.group(2), contact);
    }

    boolean isTool() {
        return "tool".equals(kind);
    }

    /** The name, or what is said in its stead. SPDX writes {@code anonymous} for one who is known and not told. */
    Stated stated() {
        if (name.equalsIgnoreCase("anonymous")) {
            return Stated.withheld(name);
        }
        return UNKNOWN.contains(name.toUpperCase(Locale.ROOT)) ? Stated.unknown(name) : Stated.present(name);
    }
}
