package org.vouchsafe.report.xlsx;

import java.util.List;
import org.vouchsafe.domain.State;
import org.vouchsafe.report.words.Words;
import org.vouchsafe.workbook.write.Highlight;
import org.vouchsafe.workbook.write.Style;

/** How the cells of a report look; the colours are those of the window's light theme. */
final class Looks {
    private static final String INK = "1B2430";
    private static final String INK_2 = "5A6675";
    private static final String LINE = "DFE3E9";
    private static final String ACCENT = "2F5BD7";
    private static final String PANEL = "F1F3F6";

    static final Style TITLE = Style.PLAIN.color(INK).points(16).bold();
    static final Style SUBTITLE = Style.PLAIN.color(INK_2).points(11);
    static final Style SMALL = Style.PLAIN.color(INK_2).points(9);
    static final Style HEADING = Style.PLAIN.color(INK).points(11).bold();
    static final Style TEXT = Style.PLAIN.color(INK).wrapped();
    static final Style NOTE = TEXT.fill(PANEL);
    static final Style LABEL = Style.PLAIN.color(INK_2).wrapped().lines(Style.Lines.BELOW, LINE);
    static final Style CELL = TEXT.lines(Style.Lines.BELOW, LINE);
    static final Style CODE = CELL.monospace();
    static final Style TIME = CELL.across(Style.Across.LEFT);
    /** With a little room at the right, so that a number does not touch the text of the next column. */
    static final Style NUMBER = CELL.format("#,##0_)");
    static final Style LINK = CELL.color(ACCENT);
    static final Style HEADER = Style.PLAIN.color(INK).bold().fill(PANEL).wrapped().lines(Style.Lines.BELOW, INK).down(Style.Down.MIDDLE);
    static final Style NUMBER_HEADER = HEADER.across(Style.Across.RIGHT);

    private static final String CONTRADICTION = "≠ " + Words.of(State.UNKNOWN) + ", contradiction";

    private Looks() {}

    /** A state as it stands in a cell: shape and word, so that it can be told and filtered without colour. */
    static String of(State state, boolean contradicted) {
        String word = Words.of(state);
        return switch (state) {
            case AFFECTED -> "▲ " + word + open(contradicted);
            case UNKNOWN -> contradicted ? CONTRADICTION : "◆ " + word;
            case FIXED -> "● " + word + open(contradicted);
            case NOT_AFFECTED -> "○ " + word + open(contradicted);
        };
    }

    private static String open(boolean contradicted) {
        return contradicted ? ", open contradiction" : "";
    }

    /** Text and fill per state. */
    static List<Highlight> states() {
        return List.of(new Highlight(of(State.AFFECTED, false), "B3261E", "FBE9E7"), new Highlight(CONTRADICTION, "6B3FB5", "F0E9FB"),
                new Highlight(of(State.UNKNOWN, false), "8A5A00", "FDF3DC"), new Highlight(of(State.FIXED, false), "0B6E99", "E3F2F8"),
                new Highlight(of(State.NOT_AFFECTED, false), "2E7D4F", "E6F4EB"),
                new Highlight(of(State.AFFECTED, true), "6B3FB5", "F0E9FB"), new Highlight(of(State.FIXED, true), "6B3FB5", "F0E9FB"),
                new Highlight(of(State.NOT_AFFECTED, true), "6B3FB5", "F0E9FB"));
    }
}
