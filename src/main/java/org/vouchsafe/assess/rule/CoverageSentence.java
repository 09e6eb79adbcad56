package org.vouchsafe.assess.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.vouchsafe.assess.inventory.InventoryReading;
import org.vouchsafe.domain.inventory.Completeness;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;

/** What a state that rests on absence covers, in words: no match is not the same as "not affected". */
public final class CoverageSentence {
    private CoverageSentence() {}

    /** The sentence; empty for states that do not rest on absence. */
    public static Optional<String> of(Computed computed) {
        return switch (computed.reading().verdict()) {
            case PRESENT_UNAFFECTED, ABSENT_COMPLETE -> computed.state().isClearing() ? Optional.of(sentence(computed)) : Optional.empty();
            case PRESENT_AFFECTED, EXPOSED, UNDETERMINED, ABSENT_INCOMPLETE, NO_INVENTORY -> Optional.empty();
        };
    }

    private static String sentence(Computed computed) {
        var parts = new ArrayList<String>();
        for (InventoryReading each : computed.reading().inForce()) {
            parts.add("%s: %s, %s".formatted(Words.inventory(each), size(each), declared(each)));
        }
        return "Rests on %d %s (%s). %s".formatted(parts.size(), parts.size() == 1 ? "inventory" : "inventories", String.join("; ", parts),
                advisoryData(computed));
    }

    private static String size(InventoryReading reading) {
        Completeness facts = reading.inventory().header().completeness();
        String reached = facts.unreachable() > 0 ? "%d of them not reached from its root".formatted(facts.unreachable())
                : facts.withoutEntry() > 0 ? "%d of them without their own dependencies".formatted(facts.withoutEntry())
                        : "direct and transitive";
        return "%d %s, %s".formatted(facts.members(), facts.members() == 1 ? "component" : "components", reached);
    }

    private static String declared(InventoryReading reading) {
        DeclaredCompleteness declared = reading.inventory().header().completeness().declared();
        return switch (declared) {
            case COMPLETE -> "declared complete";
            case INCOMPLETE -> "declared incomplete";
            case UNSTATED -> "completeness not declared";
        };
    }

    private static String advisoryData(Computed computed) {
        Set<String> types = computed.advisory().matcher().packageTypes();
        Optional<Instant> newest = computed.advisory().records().stream().map(each -> each.record().modified()).filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        if (types.isEmpty()) {
            return "No advisory data says which packages are affected.";
        }
        return "Advisory data for %s%s.".formatted(String.join(", ", List.copyOf(types)),
                newest.map(each -> " of " + Words.day(each)).orElse(""));
    }
}
