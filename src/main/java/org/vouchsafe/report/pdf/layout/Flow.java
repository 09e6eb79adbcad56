package org.vouchsafe.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.report.pdf.type.Theme;

/** The cursor that runs down the sheets. */
public final class Flow {
    /** 22 mm. */
    public static final float MARGIN = 62.36f;
    private static final float HEAD = 86;
    private static final float FOOT = 72;

    private final PageFormat format;
    private final Theme theme;
    private final Runnable pulse;
    private final List<List<Mark>> sheets = new ArrayList<>();
    private List<Mark> target = new ArrayList<>();
    private float y;

    public Flow(PageFormat format, Runnable pulse) {
        this(format, Theme.PLAIN, pulse);
    }

    public Flow(PageFormat format, Theme theme, Runnable pulse) {
        this.format = format;
        this.theme = theme;
        this.pulse = pulse;
        newSheet();
    }

    public PageFormat format() {
        return format;
    }

    public Theme theme() {
        return theme;
    }

    public float left() {
        return MARGIN;
    }

    /** Width of the text area. */
    public float width() {
        return format.width() - 2 * MARGIN;
    }

    /** Height of the text area of a whole sheet. */
    public float fullHeight() {
        return format.height() - HEAD - FOOT;
    }

    /** Where the next thing begins. */
    public float y() {
        return y;
    }

    /** Height left on this sheet. */
    public float room() {
        return y - FOOT;
    }

    public boolean isAtTop() {
        return y >= format.height() - HEAD - 0.01f;
    }

    public void newSheet() {
        pulse.run();
        target = new ArrayList<>();
        sheets.add(target);
        y = format.height() - HEAD;
    }

    /** Goes to the next sheet unless that height is left on this one. */
    public void need(float height) {
        if (room() < height && !isAtTop()) {
            newSheet();
        }
    }

    /** Leaves space, except at the top of a sheet. */
    public void space(float height) {
        if (!isAtTop()) {
            y -= height;
        }
    }

    /** Moves down. */
    public void down(float height) {
        y -= height;
    }

    /** Jumps to a height on this sheet; for the cover. */
    public void moveTo(float height) {
        y = height;
    }

    public void put(Mark mark) {
        target.add(mark);
    }

    /** What is put meanwhile goes onto an earlier sheet, counted from 0. */
    public void on(int sheet, Runnable work) {
        target = sheets.get(sheet);
        work.run();
        target = sheets.getLast();
    }

    public List<List<Mark>> sheets() {
        return sheets;
    }
}
