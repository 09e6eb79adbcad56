package org.vouchsafe.usecase.read;

import java.util.List;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.problem.Problem;

/**
 * A list of coordinates, answered.
 *
 * @param lines in the order of the list; those that found nothing are among them
 * @param problems lines that could not be read as a coordinate, with their numbers
 */
public record ListAnswer(List<Line> lines, List<Problem> problems) {
    public ListAnswer {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /**
     * One line and where what it names is used.
     *
     * @param number counts from 1
     * @param asked as it was understood
     */
    public record Line(int number, String asked, List<WhereRow> hits) {
        public Line {
            hits = List.copyOf(hits);
        }

        /** True when an inventory lists it. */
        public boolean isFound() {
            return !hits.isEmpty();
        }
    }

    /** How many lines found something. */
    public int found() {
        return (int) lines.stream().filter(Line::isFound).count();
    }
}
