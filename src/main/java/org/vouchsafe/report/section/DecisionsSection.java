package org.vouchsafe.report.section;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Document.StateRun;
import org.vouchsafe.report.ReportFacts.ReportedPosition;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;

/** 9: where a person decided, against what was computed, and until when it holds. */
final class DecisionsSection {
    private DecisionsSection() {}

    static Section section(Subject subject) {
        List<Block> blocks = new ArrayList<>();
        Tables table = Tables.titled("Decisions in force").column("Release, advisory", 24).column("Decided", 15).column("Computed", 15)
                .column("Reason", 30).column("By, until", 16);
        for (ReportedPosition each : subject.counted()) {
            Decision decision = each.row().position().decision();
            if (decision != null) {
                row(table, each, decision);
            }
        }
        blocks.add(table.or("No decision is in force: every state follows from the evidence alone."));
        return new Section(9, "Decisions and exceptions", blocks);
    }

    private static void row(Tables table, ReportedPosition reported, Decision decision) {
        Position position = reported.row().position();
        Runs reason = new Runs().text(decision.reason());
        if (decision.justification() != null) {
            reason.gap().code(decision.justification());
        }
        reason.refs(decision.evidence());
        if (position.stale()) {
            reason.gap()
                    .strong("Overtaken by later facts" + (position.state() == decision.state() ? "." : "; it no longer gives the state."));
        }
        table.row(new Runs().strong(reported.row().releaseName()).text(", ").code(position.advisory()).cell(),
                new Cell(List.of(new StateRun(decision.state(), false)), null),
                new Cell(List.of(new StateRun(position.computed(), false)), null), reason.cell(),
                Cell.of(decision.decidedBy() + ", " + Dates.day(decision.recorded().at()) + "; "
                        + (decision.expires() == null ? "until decided otherwise" : "until " + Dates.day(decision.expires()))));
    }
}
