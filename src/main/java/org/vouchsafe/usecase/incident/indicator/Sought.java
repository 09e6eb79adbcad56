package org.vouchsafe.usecase.incident.indicator;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** An indicator in every spelling in which it may stand in a text. */
final class Sought {
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}|[0-9a-fA-F]{96}|[0-9a-fA-F]{128}");
    private final String indicator;
    private final List<String> spellings = new ArrayList<>();

    Sought(String indicator) {
        this.indicator = indicator;
        spellings.add(Fanging.searchable(indicator));
        if (isHash()) {
            // Lockfiles state integrity in Base64.
            spellings.add(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(indicator.toLowerCase(Locale.ROOT)))
                    .toLowerCase(Locale.ROOT));
        }
    }

    String indicator() {
        return indicator;
    }

    /** As it may stand in a line made searchable. */
    List<String> spellings() {
        return List.copyOf(spellings);
    }

    boolean isHash() {
        return HASH.matcher(indicator).matches();
    }

    /** Where it begins in a line made searchable; -1 where it does not stand. It is no part of a longer word or number. */
    int in(String line) {
        if (spellings.size() > 1 && line.contains(spellings.getLast())) {
            return line.indexOf(spellings.getLast());
        }
        for (String each : spellings) {
            for (int at = line.indexOf(each); at >= 0; at = line.indexOf(each, at + 1)) {
                if (!isWord(line, at - 1) && !isWord(line, at + each.length())) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static boolean isWord(String line, int at) {
        return at >= 0 && at < line.length() && (Character.isLetterOrDigit(line.charAt(at)) || line.charAt(at) == '-');
    }
}
