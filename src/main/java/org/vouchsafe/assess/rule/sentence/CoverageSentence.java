package org.vouchsafe.assess.rule.sentence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.vouchsafe.assess.inventory.InventoryReading;
import org.vouchsafe.assess.rule.Computed;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.inventory.Completeness;
import org.vouchsafe.domain.inventory.Coverage;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.InventoryHeader;

/** What a state that rests on absence covers, in words: no match is not the same as "not affected". */
public final class CoverageSentence {
    private CoverageSentence() {}

    /**
     * The sentence; empty for states that do not rest on absence.
     *
     * @param assessedOn the day from which ages are counted
     */
    public static Optional<String> of(Computed computed, LocalDate assessedOn) {
        return switch (computed.reading().verdict()) {
            case PRESENT_UNAFFECTED, ABSENT_COMPLETE -> computed.state().isClearing() ? Optional.of(sentence(computed, assessedOn))
                    : Optional.empty();
            case PRESENT_AFFECTED, EXPOSED, UNDETERMINED, ABSENT_INCOMPLETE, NO_INVENTORY -> Optional.empty();
        };
    }

    private static String sentence(Computed computed, LocalDate assessedOn) {
        var parts = new ArrayList<String>();
        for (InventoryReading each : computed.reading().subjects()) {
            parts.add("%s: %s, %s, %s%s".formatted(Words.inventory(each), size(each), shares(each.inventory().coverage()), declared(each),
                    age(each.inventory().header(), assessedOn)));
        }
        return "Rests on %d %s (%s). %s".formatted(parts.size(), parts.size() == 1 ? "inventory" : "inventories", String.join("; ", parts),
                advisoryData(computed, assessedOn));
    }

    private static String size(InventoryReading reading) {
        Completeness facts = reading.inventory().header().completeness();
        String reached = facts.unreachable() > 0 ? "%d of them not reached from its root".formatted(facts.unreachable())
                : facts.withoutEntry() > 0 ? "%d of them without their own dependencies".formatted(facts.withoutEntry())
                        : reading.inventory().coverage().depthInWords();
        return "%s %s, %s".formatted(number(facts.members()), facts.members() == 1 ? "component" : "components", reached);
    }

    private static String shares(Coverage coverage) {
        if (coverage.members() == 0) {
            return "nothing to compare";
        }
        return "%s with a package URL or CPE, %s with a version".formatted(share(coverage.identified(), coverage.percentIdentified()),
                share(coverage.versioned(), coverage.percentVersioned()));
    }

    private static String share(int count, int percent) {
        return percent == 100 ? "all" : "%s (%d %%)".formatted(number(count), percent);
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String declared(InventoryReading reading) {
        DeclaredCompleteness declared = reading.inventory().header().completeness().declared();
        return switch (declared) {
            case COMPLETE -> "declared complete";
            case INCOMPLETE -> "declared incomplete";
            case UNSTATED -> "completeness not declared";
        };
    }

    private static String age(InventoryHeader header, LocalDate assessedOn) {
        return header.documentTime() == null ? "" : ", " + days(header.documentTime(), assessedOn) + " old";
    }

    private static String advisoryData(Computed computed, LocalDate assessedOn) {
        Set<String> types = computed.advisory().matcher().packageTypes();
        Optional<Instant> newest = computed.advisory().records().stream().map(each -> each.record().modified()).filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        if (types.isEmpty()) {
            return "No advisory data says which packages are affected.";
        }
        return "Advisory data for %s%s.".formatted(String.join(", ", List.copyOf(types)),
                newest.map(each -> " of %s, %s old".formatted(Words.day(each), days(each, assessedOn))).orElse(" without a date"));
    }

    private static String days(Instant from, LocalDate to) {
        long days = Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(from, ZoneOffset.UTC), to));
        return days == 0 ? "less than a day" : days == 1 ? "1 day" : number((int) Math.min(days, Integer.MAX_VALUE)) + " days";
    }
}
