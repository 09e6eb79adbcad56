package org.vouchsafe.report.section;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Document.StateRun;
import org.vouchsafe.report.ReportFacts.ReportedPosition;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;

/** 9: where a person decided, against what was computed, and until when it holds; and what the suppliers ask the customer to keep to. */
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
        conditions(subject).ifPresent(blocks::add);
        return new Section(9, "Exceptions and conditions", blocks);
    }

    /**
     * What the customer must do or keep to, as the suppliers say it: a state holds only under what its own statement asks for. Each sentence
     * once for a release, of the newest statement that says so.
     */
    private static Optional<Block> conditions(Subject subject) {
        Tables table = Tables.titled("Conditions the suppliers name").column("Release, advisory", 26).column("To be met", 44)
                .column("Says who", 18).column("Stands in", 12);
        Set<List<String>> told = new HashSet<>();
        for (ReportedPosition each : subject.counted()) {
            for (ClaimRow row : each.claims()) {
                String advice = row.claim().action();
                if (advice != null && !advice.isBlank()
                        && told.add(List.of(each.row().releaseName(), each.row().position().advisory(), advice.strip()))) {
                    table.row(new Runs().strong(each.row().releaseName()).text(", ").code(each.row().position().advisory()).cell(),
                            new Runs().text("“" + advice.strip() + "”").cell(), Cell.of(row.author()),
                            new Runs().cited(List.of(new Citation(row.evidence(), row.claim().location()))).cell());
                }
            }
        }
        return table.or("") instanceof Document.Table found ? Optional.of(found) : Optional.empty();
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
