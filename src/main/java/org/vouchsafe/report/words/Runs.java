package org.vouchsafe.report.words;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.report.Document.Break;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Code;
import org.vouchsafe.report.Document.EvidenceRef;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Note;
import org.vouchsafe.report.Document.Paragraph;
import org.vouchsafe.report.Document.Run;
import org.vouchsafe.report.Document.StateRun;
import org.vouchsafe.report.Document.Strong;
import org.vouchsafe.report.Document.Text;

/** Builds a stretch of text out of words, identifiers, states and references. */
public final class Runs {
    private final List<Run> runs = new ArrayList<>();

    /** Plain words as a finished list. */
    public static List<Run> of(String text) {
        return List.of(new Text(text));
    }

    /** True while nothing was added. */
    public boolean isEmpty() {
        return runs.isEmpty();
    }

    public Runs text(String text) {
        if (!text.isEmpty()) {
            runs.add(new Text(text));
        }
        return this;
    }

    public Runs strong(String text) {
        runs.add(new Strong(text));
        return this;
    }

    public Runs code(String text) {
        runs.add(new Code(text));
        return this;
    }

    /** Adds the runs of another. */
    public Runs add(List<Run> more) {
        runs.addAll(more);
        return this;
    }

    /** Goes on in a line of its own, unless this is the beginning. */
    public Runs line() {
        if (!runs.isEmpty()) {
            runs.add(new Break());
        }
        return this;
    }

    /** A space, unless this is the beginning. */
    public Runs gap() {
        return runs.isEmpty() ? this : text(" ");
    }

    /** The state of a position, with the sign of an open contradiction. */
    public Runs state(Position position) {
        runs.add(new StateRun(position.state(), isContradicted(position)));
        return this;
    }

    /** References to whole pieces of evidence, set apart by spaces. */
    public Runs refs(List<EvidenceId> evidence) {
        for (EvidenceId id : evidence) {
            gap();
            runs.add(new EvidenceRef(id, null));
        }
        return this;
    }

    /** References to places, each behind a space; the same place only once. */
    public Runs cited(List<Citation> citations) {
        for (Citation citation : citations.stream().distinct().toList()) {
            gap();
            runs.add(new EvidenceRef(citation.evidence(), place(citation.location())));
        }
        return this;
    }

    public List<Run> list() {
        return List.copyOf(runs);
    }

    public Paragraph paragraph() {
        return new Paragraph(runs);
    }

    public Note note() {
        return new Note(runs);
    }

    public Field field(String label) {
        return new Field(label, runs);
    }

    public Cell cell() {
        return new Cell(runs, null);
    }

    /** True when a contradiction is open: it exists and no decision in force has dealt with it. */
    public static boolean isContradicted(Position position) {
        return position.contradictions().stream().anyMatch(each -> !each.addressed());
    }

    /** The place as short as it can be found again by a reader: the line where one is known, else the path; null for a whole file. */
    private static @Nullable String place(Location location) {
        return switch (location) {
            case Location.WholeFile ignored -> null;
            case Location.LineColumn at -> "line " + at.line();
            case Location.JsonPointer at -> at.line() > 0 ? "line " + at.line() : at.text();
            case Location.XmlPath at -> at.line() > 0 ? "line " + at.line() : at.text();
            case Location.Cell at -> at.text();
        };
    }
}
