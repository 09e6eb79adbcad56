package org.vouchsafe.assess.quality;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vouchsafe.domain.inventory.InventoryHeader;

/**
 * The oldest version of a format that a profile accepts.
 *
 * @param format the beginning of the format's name, such as {@code CycloneDX}
 */
record FormatFloor(String format, String oldest) {
    private static final Pattern NUMBERS = Pattern.compile("\\d+(\\.\\d+)*");

    /** Why none of these accepts the document; empty when one does, or when there are none. */
    static Optional<String> gap(List<FormatFloor> accepted, InventoryHeader header) {
        if (accepted.isEmpty() || accepted.stream().anyMatch(each -> each.accepts(header))) {
            return Optional.empty();
        }
        return Optional.of("It asks for %s or newer; this is %s %s.".formatted(
                accepted.stream().map(each -> each.format() + " " + each.oldest()).collect(Collectors.joining(" or ")), header.format(),
                header.specVersion()));
    }

    private boolean accepts(InventoryHeader header) {
        return header.format().startsWith(format) && NUMBERS.matcher(header.specVersion()).matches()
                && compare(header.specVersion().split("\\."), oldest.split("\\.")) >= 0;
    }

    private static int compare(String[] one, String[] other) {
        for (int i = 0; i < Math.max(one.length, other.length); i++) {
            int compared = Integer.compare(number(one, i), number(other, i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static int number(String[] parts, int at) {
        return at < parts.length && parts[at].length() < 9 ? Integer.parseInt(parts[at]) : 0;
    }
}
