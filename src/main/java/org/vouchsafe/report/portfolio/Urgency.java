package org.vouchsafe.report.portfolio;

import java.util.Comparator;
import java.util.List;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.ReportFacts.ReportedPosition;
import org.vouchsafe.report.words.Runs;

/** What comes first where not all can be told. */
public final class Urgency {
    /** Affected before unknown, malicious first, then the releases that matter most; the rest in the order of the list. */
    public static final Comparator<PositionRow> FIRST = Comparator
            .comparing((PositionRow each) -> each.position().state())
            .thenComparing(each -> !each.position().malicious())
            .thenComparing(each -> weight(each.criticality()), Comparator.reverseOrder())
            .thenComparing(each -> !Runs.isContradicted(each.position()));

    private Urgency() {}

    /** True when it is a finding: affected, unknown, contradicted or overtaken. */
    public static boolean isOpen(Position position) {
        return !position.state().isClearing() || Runs.isContradicted(position) || position.stale();
    }

    /** The same facts with only so many of the open positions, the most urgent ones. */
    static ReportFacts first(ReportFacts facts, int most) {
        // What was not explained tells nothing of its condition, so it is no finding to print.
        List<ReportedPosition> chosen = facts.positions().stream().filter(each -> isOpen(each.row().position()))
                .filter(each -> !each.row().position().checks().isEmpty()).sorted(Comparator.comparing(ReportedPosition::row, FIRST))
                .limit(most).toList();
        return facts.with(chosen);
    }

    private static int weight(Criticality criticality) {
        return switch (criticality) {
            case UNSTATED -> 0;
            case LOW -> 1;
            case MEDIUM -> 2;
            case HIGH -> 3;
            case CRITICAL -> 4;
        };
    }
}
