package org.vouchsafe.report.pdf.chart;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.report.Chart.Happening;
import org.vouchsafe.report.Chart.Period;
import org.vouchsafe.report.Chart.TimeLine;
import org.vouchsafe.report.pdf.layout.Flow;
import org.vouchsafe.report.pdf.type.Face;
import org.vouchsafe.report.pdf.type.Palette;
import org.vouchsafe.report.pdf.type.Sign;
import org.vouchsafe.report.pdf.type.Style;
import org.vouchsafe.report.words.Dates;

/**
 * A time line to scale: periods as bars with a letter, happenings as numbers on stems. Letters and numbers are those of the table below, where
 * what happened stands in words.
 */
final class TimeLineDrawing {
    private static final float PERIOD = 17;
    private static final float BUBBLE = 13;
    private static final float AXIS = 26;
    private static final int MOST_PERIODS = 8;
    private static final int MOST_LEVELS = 7;
    private static final Style IN_BUBBLE = new Style(Face.SEMIBOLD, 7, 10, Palette.WHITE);

    private TimeLineDrawing() {}

    /** A happening with its place on the sheet; level 0 is next to the axis. */
    private record Bubble(Happening happening, int number, float x, int level) {}

    static float height(TimeLine line, float width) {
        return Math.min(MOST_PERIODS, line.periods().size()) * PERIOD + (levels(bubbles(line, 0, width)) + 1) * (BUBBLE + 2) + AXIS;
    }

    static void draw(TimeLine line, Drawing drawing, Flow flow) {
        float left = flow.left();
        float width = flow.width();
        TimeScale scale = TimeScale.of(line);
        List<Bubble> bubbles = bubbles(line, left, width);
        float top = flow.y();
        float axis = top - height(line, width) + AXIS;
        for (TimeScale.Tick tick : scale.ticks()) {
            float x = left + tick.place() * width;
            drawing.stroke(x, axis, x, top, 0.4f, Palette.LINE);
            drawing.stroke(x, axis, x, axis - 3, 0.8f, Palette.INK_2);
            float half = Math.min(40, Math.min(x - left, left + width - x) + 24);
            drawing.centered(tick.words(), Looks.AXIS, Math.clamp(x - half, left - 8, left + width + 8 - 2 * half), axis - 5, 2 * half);
        }
        float end = left + scale.place(line.end()) * width;
        drawing.stroke(end, axis - 14, end, top, 1.1f, Palette.INK);
        String cutOff = "Data cut-off " + Dates.moment(line.end());
        drawing.words(cutOff, Looks.AXIS, Math.max(left, end - 4 - drawing.widest(cutOff, Looks.AXIS, width)), axis - 15, width);
        for (int i = 0; i < Math.min(MOST_PERIODS, line.periods().size()); i++) {
            period(line.periods().get(i), Numbering.letter(i), scale, drawing, left, width, top - i * PERIOD, end);
        }
        drawing.stroke(left, axis, left + width, axis, 0.9f, Palette.INK);
        for (Bubble each : bubbles) {
            bubble(each, axis, drawing);
        }
        flow.down(height(line, width));
    }

    private static void period(Period period, String letter, TimeScale scale, Drawing drawing, float left, float width, float top,
            float end) {
        float from = left + scale.place(period.from()) * width;
        float to = period.to() == null ? Math.max(end, from) : left + scale.place(period.to()) * width;
        float length = Math.max(2.5f, to - from);
        drawing.box(from, top - PERIOD + 4, length, PERIOD - 6, Looks.ground(period.tone()));
        drawing.box(from, top - PERIOD + 4, 2, PERIOD - 6, Looks.color(period.tone()));
        if (period.to() != null) {
            drawing.box(from + length - 2, top - PERIOD + 4, 2, PERIOD - 6, Looks.color(period.tone()));
        }
        Style style = Looks.LABEL.in(Face.SEMIBOLD).in(Looks.color(period.tone()));
        String words = letter + "\u2002" + period.label();
        float needed = drawing.widest(words, style, Float.MAX_VALUE / 4);
        // Inside its bar, else behind it, else before it; else only the letter, and the table says the rest.
        float x = needed + 10 < length ? from + 6 : to + needed + 6 < left + width ? to + 4 : from - needed - 4;
        boolean fits = x >= left && x + needed <= left + width + 1;
        drawing.words(fits ? words : letter, style, fits ? x : Math.min(to + 4, left + width - 8), top - 1.5f, Float.MAX_VALUE / 4);
    }

    private static void bubble(Bubble bubble, float axis, Drawing drawing) {
        float center = axis + 6 + bubble.level() * (BUBBLE + 2) + BUBBLE / 2;
        drawing.stroke(bubble.x(), axis, bubble.x(), center - BUBBLE / 2, 0.6f, Looks.color(bubble.happening().tone()));
        drawing.box(bubble.x() - 1.6f, axis - 1.6f, 3.2f, 3.2f, Looks.color(bubble.happening().tone()));
        String number = Integer.toString(bubble.number());
        Sign sign = Looks.sign(bubble.happening().tone());
        float words = drawing.widest(number, IN_BUBBLE, 60);
        float width = Math.max(BUBBLE, words + 7 + (sign == null ? 0 : 8));
        drawing.box(bubble.x() - width / 2, center - BUBBLE / 2, width, BUBBLE, Looks.color(bubble.happening().tone()));
        float x = bubble.x() - (words + (sign == null ? 0 : 8)) / 2;
        if (sign != null) {
            drawing.sign(x, center - 3, 6, sign, Palette.WHITE);
            x += 8;
        }
        drawing.words(number, IN_BUBBLE, x, center + IN_BUBBLE.leading() / 2, 60);
    }

    /** Happenings that stand too close go one level up; beyond the last level they lie over each other, and the table still tells them. */
    private static List<Bubble> bubbles(TimeLine line, float left, float width) {
        TimeScale scale = TimeScale.of(line);
        float[] free = new float[MOST_LEVELS];
        java.util.Arrays.fill(free, Float.NEGATIVE_INFINITY);
        List<Bubble> bubbles = new ArrayList<>();
        for (int i = 0; i < line.happenings().size(); i++) {
            float x = Math.clamp(left + scale.place(line.happenings().get(i).at()) * width, left + 11, left + width - 11);
            int level = 0;
            while (level < MOST_LEVELS - 1 && free[level] > x - 12) {
                level++;
            }
            free[level] = x + 12;
            bubbles.add(new Bubble(line.happenings().get(i), i + 1, x, level));
        }
        return bubbles;
    }

    private static int levels(List<Bubble> bubbles) {
        return bubbles.stream().mapToInt(Bubble::level).max().orElse(0);
    }

    static String words(TimeLine line) {
        StringBuilder words = new StringBuilder(line.title()).append(". Time line up to ").append(Dates.moment(line.end())).append('.');
        for (int i = 0; i < line.periods().size(); i++) {
            Period each = line.periods().get(i);
            words.append(' ').append(Numbering.letter(i)).append(": ").append(each.words()).append(", ").append(each.label())
                    .append(Numbering.tone(each.tone())).append('.');
        }
        for (int i = 0; i < line.happenings().size(); i++) {
            Happening each = line.happenings().get(i);
            words.append(' ').append(i + 1).append(": ").append(Dates.moment(each.at())).append(", ").append(each.label())
                    .append(Numbering.tone(each.tone())).append('.');
        }
        return words.toString();
    }
}
