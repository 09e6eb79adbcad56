package org.vouchsafe.report.comparison;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.comparison.Comparison;
import org.vouchsafe.domain.comparison.Side;
import org.vouchsafe.report.Document.Align;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Column;
import org.vouchsafe.report.Document.Table;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** The inventories of both sides, and whether each is complete enough. */
final class SideSection {
    private SideSection() {}

    static List<Block> blocks(Comparison comparison) {
        List<List<Cell>> rows = new ArrayList<>();
        add(rows, "Before", comparison.before());
        add(rows, "After", comparison.after());
        return List.of(new Table("", List.of(column("Side", 2), column("Inventory", 6), column("Format", 4),
                new Column("Components", 3, Align.RIGHT), column("Complete enough to conclude absence", 7)), rows),
                new Runs().text("The product itself is not compared. Several listings of one version of a component count as one. ")
                        .text("What only one side states of a component, such as its licence, is no change: files differ in what they tell.")
                        .paragraph());
    }

    private static void add(List<List<Cell>> rows, String label, Side side) {
        for (Side.Inventory each : side.inventories()) {
            rows.add(List.of(Cell.of(label), new Runs().text(each.file()).refs(List.of(each.evidence())).cell(), Cell.of(each.format()),
                    Cell.typed(Words.number(each.components()), (long) each.components()),
                    Cell.of((each.complete() ? "Yes: " : "No: ") + each.because())));
        }
    }

    private static Column column(String title, int weight) {
        return new Column(title, weight, Align.LEFT);
    }
}
