package org.vouchsafe.format.answers;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;
import org.vouchsafe.workbook.read.ReadCell;

/** What cells say that were filled in: nothing when it is struck through, and formulas are told. Each cell is told of once. */
public final class AsWritten {
    private final Problems problems;
    private final Set<Location> struck = new HashSet<>();
    private final Set<Location> formulas = new HashSet<>();

    public AsWritten(Problems problems) {
        this.problems = problems;
    }

    /** What a cell is filled in for. */
    public enum Part {
        ANSWER("an answer"), EXPLANATION("an explanation"), JUSTIFICATION("a justification"), ACTION("an action"), FILES("evidence"),
        DECLARATION("a declaration");

        private final String name;

        Part(String name) {
            this.name = name;
        }

        private String alone() {
            return name.substring(name.indexOf(' ') + 1);
        }
    }

    /** The text of a cell without spaces around it; empty when there is none, or, with a problem, when all of it is struck through. */
    public String text(Optional<ReadCell> cell, Part part) {
        String text = cell.map(each -> each.text().strip()).orElse("");
        if (text.isEmpty() || !cell.orElseThrow().struck()) {
            return text;
        }
        if (struck.add(cell.get().location())) {
            problems.error("STRUCK_OUT", cell.get().location(), "\"" + text + "\" is struck out; it was not taken for " + part.name + ".",
                    "Ask the supplier what holds.");
        }
        return "";
    }

    /** Says when the cell is a formula, and whether anything could be read of it; true when its saved result stands for what was written. */
    public boolean isFormula(Optional<ReadCell> cell, Part part) {
        if (cell.isEmpty() || !cell.get().formula()) {
            return false;
        }
        boolean read = !cell.get().text().isBlank();
        if (formulas.add(cell.get().location())) {
            problems.warning("FORMULA_RESULT", cell.get().location(), "The " + part.alone() + (read
                    ? " is a formula; the result saved with it was read."
                    : " is a formula, and no result was saved with it, so nothing could be read."),
                    "Ask the supplier to write the " + part.alone() + " itself.");
        }
        return read;
    }
}
