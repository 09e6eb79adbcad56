package org.vouchsafe.assess.match.name;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vouchsafe.domain.Cpe;

/**
 * The attributes of a CPE name beyond part, vendor and product (NISTIR 7695, section 5.3), and whether two names can mean the same. A value left open
 * means any; {@code *} and {@code ?} at the ends of a value are wildcards (NISTIR 7696, section 6.3).
 *
 * @param version of these all values are empty where they are open, and {@code -} where the name says that there is none
 * @param edition edition, language, software edition, target software, target hardware and others, in this order
 */
public record CpeName(String version, String update, List<String> edition) {
    private static final int VERSION = 3;
    private static final int UPDATE = 4;
    private static final int EDITION = 5;
    private static final int ALL = 11;
    private static final int TARGET_SOFTWARE = 3;

    /** The name's values one by one, each in its comparable form. */
    public static CpeName of(Cpe cpe) {
        List<String> parts = attributes(cpe.text().strip().toLowerCase(Locale.ROOT));
        String version = cpe.version() == null ? value(parts, VERSION).equals("-") ? "-" : "" : cpe.version();
        return new CpeName(version, value(parts, UPDATE), parts.size() < ALL ? List.of("", "", "", "", "", "")
                : parts.subList(EDITION, ALL).stream().map(each -> each.equals("*") ? "" : each).toList());
    }

    /** True when it says that there is no version ({@code -}), which is not that any version is meant. */
    public static boolean saysNoVersion(Cpe cpe) {
        return of(cpe).version().equals("-");
    }

    /** Update, edition, language, software edition, targets and others of a CPE as written; each empty where it is open or not applicable. */
    public static List<String> further(String text) {
        List<String> parts = attributes(text.strip().toLowerCase(Locale.ROOT));
        var further = new ArrayList<String>();
        for (int i = UPDATE; i < ALL; i++) {
            String value = value(parts, i);
            further.add(value.equals("-") ? "" : value);
        }
        return List.copyOf(further);
    }

    /** For which software it is made, such as {@code node.js}; empty when it does not say. */
    public String targetSoftware() {
        return edition.get(TARGET_SOFTWARE);
    }

    /** Version and update in one, as it is put in order; empty when the name gives no version. */
    public Optional<String> fullVersion() {
        if (version.isEmpty() || version.equals("-")) {
            return Optional.empty();
        }
        return Optional.of(update.isEmpty() || update.equals("-") ? version : version + "-" + update);
    }

    /** True when nothing but the version tells the two apart: every other value is equal or open in one of them. */
    public boolean canMean(CpeName other) {
        for (int i = 0; i < edition.size(); i++) {
            if (!canMean(edition.get(i), other.edition.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** True when the version and update of this criterion, which may have wildcards, cover those of a listed name. */
    public boolean coversVersion(CpeName listed) {
        return canMean(version, listed.version) && canMean(update, listed.update);
    }

    private static boolean canMean(String criterion, String listed) {
        if (criterion.isEmpty() || listed.isEmpty() || criterion.equals(listed)) {
            return true;
        }
        boolean wild = criterion.indexOf('*') >= 0 || criterion.indexOf('?') >= 0;
        return wild && wildcards(criterion).matcher(listed).matches();
    }

    private static Pattern wildcards(String criterion) {
        var pattern = new StringBuilder();
        for (int i = 0; i < criterion.length(); i++) {
            char c = criterion.charAt(i);
            pattern.append(c == '*' ? ".*" : c == '?' ? ".?" : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(pattern.toString());
    }

    private static String value(List<String> parts, int index) {
        String value = index < parts.size() ? parts.get(index) : "";
        return value.equals("*") ? "" : value;
    }

    private static List<String> attributes(String text) {
        if (text.startsWith("cpe:2.3:")) {
            return formatted(text.substring("cpe:2.3:".length()));
        }
        return text.startsWith("cpe:/") ? uri(text.substring("cpe:/".length())) : List.of();
    }

    private static List<String> formatted(String rest) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == ':') {
                parts.add(part.toString());
                part.setLength(0);
            } else if (c == '\\' && i + 1 < rest.length()) {
                part.append(rest.charAt(++i));
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** The older binding packs the attributes it has no place for into the edition: {@code ~edition~sw_edition~target_sw~target_hw~other}. */
    private static List<String> uri(String rest) {
        var parts = new ArrayList<String>();
        for (String each : rest.split(":", -1)) {
            parts.add(decoded(each));
        }
        while (parts.size() < EDITION + 2) {
            parts.add("");
        }
        String packed = parts.get(EDITION);
        if (!packed.startsWith("~")) {
            parts.addAll(List.of("", "", "", ""));
            return parts;
        }
        String[] values = packed.substring(1).split("~", -1);
        parts.set(EDITION, values[0]);
        for (int i = 1; i < EDITION; i++) {
            parts.add(i < values.length ? values[i] : "");
        }
        return parts;
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return part;
        }
    }
}
