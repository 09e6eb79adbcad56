package org.vouchsafe.report.section;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Heading;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.ReportFacts.ReportedPosition;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** Appendix: every check of every position as question and answer, with the place in the evidence. */
final class ReasonsAppendix {
    private ReasonsAppendix() {}

    static Section section(Subject subject) {
        List<Block> blocks = new ArrayList<>();
        if (subject.facts().positions().isEmpty()) {
            blocks.add(new Runs().text("No state is held, so there is nothing to give reasons for.").paragraph());
        }
        for (ReportedPosition each : subject.facts().positions()) {
            reasons(each.row(), blocks);
        }
        return new Section(0, "Appendix: reasons for each state", blocks);
    }

    private static void reasons(PositionRow row, List<Block> blocks) {
        Position position = row.position();
        blocks.add(new Heading(row.releaseName() + " (" + row.supplier() + "), " + position.advisory()));
        Runs verdict = new Runs().state(position).text(". ");
        verdict.text(position.reason() == null ? "Rests on: " + Words.of(position.basis()).toLowerCase(java.util.Locale.ENGLISH) + "."
                : Words.of(position.reason()));
        if (!position.components().isEmpty()) {
            verdict.text(" Components: ").code(String.join(", ", position.components())).text(".");
        }
        blocks.add(verdict.paragraph());
        Tables table = Tables.titled("").column("Question", 32).column("Answer", 40).column("Speaks", 13).column("Stands in", 15);
        for (Check each : position.checks()) {
            table.row(Cell.of(each.question()), Cell.of(each.answer()), Cell.of(Words.of(each.outcome())),
                    new Runs().cited(each.citations()).cell());
        }
        blocks.add(table.or("No check is recorded."));
    }
}
