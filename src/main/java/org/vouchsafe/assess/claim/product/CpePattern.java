package org.vouchsafe.assess.claim.product;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.match.name.CpeName;
import org.vouchsafe.domain.Cpe;

/**
 * A CPE name reduced to what tells a product.
 *
 * @param version null means any
 * @param further what narrows it beyond its version, see {@link CpeName#further}
 */
public record CpePattern(String key, @Nullable String version, List<String> further) {
    public CpePattern {
        further = List.copyOf(further);
    }

    /** What a CPE of a claim asks for: vendor and product, a version if it has one, and the values after it. */
    public static CpePattern of(Cpe cpe) {
        return new CpePattern(cpe.key(), cpe.version(), CpeName.further(cpe.text()));
    }

    /** Reads CPE text (2.3 formatted string or 2.2 URI) that the analyst entered as an alias; empty when it is none. */
    public static Optional<CpePattern> parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String body = lower.startsWith("cpe:2.3:") ? lower.substring("cpe:2.3:".length())
                : lower.startsWith("cpe:/") ? lower.substring("cpe:/".length()) : "";
        String[] parts = body.split("(?<!\\\\):", -1);
        if (parts.length < 3 || parts[1].isEmpty() || parts[2].isEmpty()) {
            return Optional.empty();
        }
        String version = parts.length > 3 ? unescaped(parts[3]) : "";
        boolean any = version.isEmpty() || version.equals("*") || version.equals("-");
        return Optional.of(new CpePattern(parts[0] + ":" + unescaped(parts[1]) + ":" + unescaped(parts[2]), any ? null : version,
                CpeName.further(text)));
    }

    /** Vendor and product, whatever kind of thing it is said to be. */
    String withoutPart() {
        return withoutPart(key);
    }

    /** The same of the key of a CPE. */
    public static String withoutPart(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    private static String unescaped(String part) {
        return part.replaceAll("\\\\(.)", "$1");
    }
}
