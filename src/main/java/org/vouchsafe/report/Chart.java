package org.vouchsafe.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.report.Document.Align;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Column;
import org.vouchsafe.report.Document.EvidenceRef;
import org.vouchsafe.report.Document.Run;
import org.vouchsafe.report.Document.Table;
import org.vouchsafe.report.Document.Text;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Words;

/**
 * A drawing as data. A renderer draws it, or shows {@link #table()}, which says the same in words: nothing may be told by the drawing alone.
 * The other drawing, bars of states, is {@link Document.StateChart}.
 */
public sealed interface Chart extends Document.Block {

    /** What stands above the drawing. */
    String title();

    /** The same as a table: for renderers that do not draw, and for readers who do not see. Without rows where the drawing is empty. */
    Table table();

    /** In which colour and shape something is drawn; the word always stands beside it. */
    enum Tone {
        /** Neither good nor bad. */
        PLAIN(""), AFFECTED("affected"), UNKNOWN("unknown"), CONTRADICTED("contradicted"), FIXED("fixed"), NOT_AFFECTED("not affected");

        private final String word;

        Tone(String word) {
            this.word = word;
        }

        /** The word that stands beside colour and shape; empty for what has none. */
        public String word() {
            return word;
        }
    }

    /**
     * What happened when, from left to right.
     *
     * @param end right end of the time line: the data cut-off
     * @param periods stretches of time, such as an exposure window; may be empty
     * @param happenings in the order of time
     */
    record TimeLine(String title, Instant end, List<Period> periods, List<Happening> happenings) implements Chart {
        public TimeLine {
            periods = List.copyOf(periods);
            happenings = List.copyOf(happenings);
        }

        @Override
        public Table table() {
            List<List<Cell>> rows = new ArrayList<>();
            periods.forEach(each -> rows.add(List.of(Cell.typed(each.words(), each.from()), said(each.label(), each.tone(), List.of()))));
            happenings.forEach(each -> rows.add(List.of(Cell.typed(Dates.moment(each.at()), each.at()),
                    said(each.label(), each.tone(), each.evidence()))));
            return new Table(title, List.of(new Column("When", 26, Align.LEFT), new Column("What", 74, Align.LEFT)), rows);
        }
    }

    /**
     * A stretch of time.
     *
     * @param to its end; null when it goes on at the data cut-off
     */
    record Period(String label, Instant from, @Nullable Instant to, Tone tone) {
        /** {@code 30 Mar 2026, 23:59 UTC to 31 Mar 2026, 01:30 UTC}. */
        public String words() {
            return to == null ? "from " + Dates.moment(from) : Dates.moment(from) + " to " + Dates.moment(to);
        }
    }

    /** Something that happened, with the evidence for it. */
    record Happening(Instant at, String label, Tone tone, List<EvidenceRef> evidence) {
        public Happening {
            evidence = List.copyOf(evidence);
        }
    }

    /** How something is reached: a chain of boxes per path, from the release at the left to what is affected at the right. */
    record Paths(String title, List<Path> paths) implements Chart {
        public Paths {
            paths = List.copyOf(paths);
        }

        @Override
        public Table table() {
            List<List<Cell>> rows = paths.stream().map(each -> List.of(Cell.code(each.words()), refs(each.evidence()))).toList();
            return new Table(title, List.of(new Column("Reached through", 76, Align.LEFT), new Column("Stands in", 24, Align.LEFT)), rows);
        }
    }

    /** One chain; the first step is where it starts, the last what it leads to. */
    record Path(List<Step> steps, List<EvidenceRef> evidence) {
        public Path {
            steps = List.copyOf(steps);
            evidence = List.copyOf(evidence);
        }

        /** {@code Billing 7.3 > @nw/http 5.1.0 > axios 1.14.1 (affected)}. */
        public String words() {
            return String.join(" > ", steps.stream()
                    .map(each -> each.tone().word().isEmpty() ? each.name() : each.name() + " (" + each.tone().word() + ")").toList());
        }
    }

    /** One box of a chain, such as {@code axios 1.14.1}. */
    record Step(String name, Tone tone) {}

    /** How old what is still open is: a bar per band of age, youngest first. */
    record Ageing(String title, List<AgeBand> bands) implements Chart {
        public Ageing {
            bands = List.copyOf(bands);
        }

        @Override
        public Table table() {
            List<List<Cell>> rows = bands.stream()
                    .map(each -> List.of(Cell.of(each.label()), number(each.affected()), number(each.unknown()),
                            number(each.contradicted())))
                    .toList();
            return new Table(title, List.of(new Column("Open for", 40, Align.LEFT), new Column("Affected", 20, Align.RIGHT),
                    new Column("Unknown", 20, Align.RIGHT), new Column("of these contradicted", 20, Align.RIGHT)), rows);
        }
    }

    /** How many open states are of one age; {@code contradicted} are among the unknown. */
    record AgeBand(String label, int affected, int unknown, int contradicted) {}

    private static Cell number(int count) {
        return Cell.typed(Words.number(count), (long) count);
    }

    private static Cell refs(List<EvidenceRef> evidence) {
        return new Cell(spaced(evidence), null);
    }

    private static Cell said(String label, Tone tone, List<EvidenceRef> evidence) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Text(tone.word().isEmpty() ? label : label + " (" + tone.word() + ")"));
        if (!evidence.isEmpty()) {
            runs.add(new Text(" "));
            runs.addAll(spaced(evidence));
        }
        return new Cell(runs, null);
    }

    private static List<Run> spaced(List<EvidenceRef> evidence) {
        List<Run> runs = new ArrayList<>();
        for (EvidenceRef each : evidence) {
            if (!runs.isEmpty()) {
                runs.add(new Text(" "));
            }
            runs.add(each);
        }
        return runs;
    }
}
