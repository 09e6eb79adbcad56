package org.vouchsafe.questionnaire;

import org.vouchsafe.workbook.write.Style;
import org.vouchsafe.workbook.write.Style.Across;
import org.vouchsafe.workbook.write.Style.Down;
import org.vouchsafe.workbook.write.Style.Lines;

/** How a request workbook looks: calm text, and one colour that always means "fill in here". */
final class Look {
    static final String ACCENT = "1E3A5F";
    /** The tab of a sheet with cells to fill in. */
    static final String TO_FILL = "E0A800";
    private static final String RULE = "D5DAE1";
    private static final String MUTED = "5B6675";
    private static final String FIELD = "FFF8E1";
    private static final String FIELD_LINE = "D9B65C";
    private static final String BAND = "EDF1F6";

    static final Style TITLE = Style.PLAIN.bold().points(18).color(ACCENT).wrapped();
    static final Style SUBTITLE = Style.PLAIN.points(11).color(MUTED).wrapped();
    static final Style TEXT = Style.PLAIN.wrapped();
    static final Style LABEL = Style.PLAIN.color(MUTED);
    static final Style VALUE = Style.PLAIN.bold().wrapped();
    static final Style STEP = Style.PLAIN.bold().color(ACCENT).across(Across.RIGHT);
    static final Style HEADING = Style.PLAIN.bold().points(12).color(ACCENT).down(Down.BOTTOM);
    static final Style HEAD = Style.PLAIN.bold().color("FFFFFF").fill(ACCENT).down(Down.MIDDLE).across(Across.INDENTED).wrapped()
            .lines(Lines.BOX, ACCENT);
    static final Style SECTION = Style.PLAIN.bold().points(11).color(ACCENT).fill(BAND).down(Down.MIDDLE).lines(Lines.BELOW, RULE);
    static final Style ID = Style.PLAIN.monospace().points(8).color(MUTED).lines(Lines.BELOW, RULE);
    static final Style QUESTION = Style.PLAIN.across(Across.INDENTED).wrapped().lines(Lines.BELOW, RULE);
    static final Style HINT = Style.PLAIN.points(9).color(MUTED).across(Across.INDENTED).wrapped().lines(Lines.BELOW, RULE);
    static final Style KNOWN = Style.PLAIN.points(9).color(ACCENT).across(Across.INDENTED).wrapped().fill(BAND).lines(Lines.BELOW, RULE);
    static final Style PRODUCT = Style.PLAIN.bold().across(Across.INDENTED).wrapped().lines(Lines.BELOW, RULE);
    static final Style ENTRY = Style.PLAIN.across(Across.INDENTED).wrapped().fill(FIELD).lines(Lines.BOX, FIELD_LINE).open();
    static final Style ELSEWHERE = HINT.across(Across.RIGHT);
    static final Style DATE_ENTRY = ENTRY.format("yyyy\\-mm\\-dd");
    static final Style LEGEND = Style.PLAIN.across(Across.INDENTED).fill(FIELD).lines(Lines.BOX, FIELD_LINE);

    private Look() {}
}
