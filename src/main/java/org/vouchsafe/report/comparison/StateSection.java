package org.vouchsafe.report.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.comparison.Comparison;
import org.vouchsafe.report.Document.Align;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Column;
import org.vouchsafe.report.Document.StateRun;
import org.vouchsafe.report.Document.Table;
import org.vouchsafe.report.words.Runs;

/** Where two releases stand differently, and what is said of them differently. */
final class StateSection {
    private StateSection() {}

    static List<Block> blocks(Comparison comparison) {
        List<Block> blocks = new ArrayList<>();
        if (comparison.states().isEmpty()) {
            blocks.add(new Runs().text("No state is known to differ. States are compared where both sides are releases.").paragraph());
        } else {
            blocks.add(new Table("States that differ",
                    List.of(column("Advisory", 4), column("About", 5), column("Before", 3), column("After", 3),
                            column("Rests on", 4)),
                    comparison.states().stream()
                            .map(each -> List.of(Cell.code(each.advisory()), Cell.of(each.title()), state(each.before()),
                                    state(each.after()), new Runs().refs(each.evidence()).cell()))
                            .toList()));
        }
        if (!comparison.claims().isEmpty()) {
            blocks.add(new Table("Statements that differ",
                    List.of(column("Advisory", 4), column("Author", 4), column("Said before", 4), column("Says now", 4),
                            column("Stands in", 3)),
                    comparison.claims().stream().map(each -> List.of(Cell.code(each.advisory()), Cell.of(each.author()),
                            said(each.before()), said(each.after()), new Runs().cited(each.places()).cell())).toList()));
        }
        return blocks;
    }

    private static Cell state(@Nullable State state) {
        return state == null ? Cell.of("no position") : new Cell(List.of(new StateRun(state, false)), null);
    }

    private static Cell said(@Nullable String words) {
        return Cell.of(words == null ? "nothing" : words);
    }

    private static Column column(String title, int weight) {
        return new Column(title, weight, Align.LEFT);
    }
}
