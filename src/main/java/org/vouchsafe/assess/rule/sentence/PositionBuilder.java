package org.vouchsafe.assess.rule.sentence;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.AdvisoryGroup;
import org.vouchsafe.assess.inventory.InventoryReading;
import org.vouchsafe.assess.rule.Computed;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.position.Position;

/** Writes down what was found as a position. */
public final class PositionBuilder {
    private PositionBuilder() {}

    /**
     * The position.
     *
     * @param since the fact since which the state holds
     * @param checks every check that was made
     * @param assessedOn the day from which ages are counted
     */
    public static Position of(Decided decided, @Nullable Recorded since, List<Check> checks, LocalDate assessedOn) {
        return of(decided, since, checks, CoverageSentence.of(decided.computed(), assessedOn).orElse(null));
    }

    /** The position without checks and coverage. */
    public static Position unexplained(Decided decided, @Nullable Recorded since) {
        return of(decided, since, List.of(), (String) null);
    }

    private static Position of(Decided decided, @Nullable Recorded since, List<Check> checks, @Nullable String coverage) {
        Computed computed = decided.computed();
        AdvisoryGroup group = computed.advisory().group();
        return new Position(computed.release().release().id(), group.id(), group.aliases(), computed.advisory().isMalicious(),
                computed.components(), decided.state(), decided.basis(), decided.reason(), computed.reading().verdict(),
                Remarks.of(decided),
                decided.contradictions(), decided.stale(), computed.state(), computed.basis(), decided.decision(), evidence(decided), since,
                checks, coverage, computed.reading().exposure());
    }

    /** What it rests on, in the order in which it is looked at: inventories, those they replaced with another verdict, claims, advisory, decision. */
    private static List<EvidenceId> evidence(Decided decided) {
        Computed computed = decided.computed();
        Set<EvidenceId> evidence = new LinkedHashSet<>();
        Stream.concat(computed.reading().inForce().stream(), computed.reading().changed().stream()).map(InventoryReading::inventory)
                .forEach(each -> evidence.add(each.evidence()));
        computed.speaking().ifPresent(each -> evidence.add(each.document().evidence()));
        computed.claims().forEach(each -> evidence.add(each.claim().document().evidence()));
        computed.advisory().records().forEach(each -> evidence.add(each.evidence()));
        if (decided.decision() != null) {
            evidence.addAll(decided.decision().evidence());
        }
        return List.copyOf(evidence);
    }
}
