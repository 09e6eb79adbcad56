package org.vouchsafe.report.pdf.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.State;
import org.vouchsafe.report.Document.StateBar;
import org.vouchsafe.report.Document.StateChart;
import org.vouchsafe.report.pdf.layout.Flow;
import org.vouchsafe.report.pdf.layout.LineBreaker;
import org.vouchsafe.report.pdf.layout.Tag;
import org.vouchsafe.report.pdf.type.Palette;
import org.vouchsafe.report.pdf.type.Sign;
import org.vouchsafe.report.pdf.type.Style;
import org.vouchsafe.report.words.Words;

/** Stacked bars: each part carries its colour, its sign and its number, so that nothing is lost when printed grey. */
public final class StateBars {
    private static final float BAR = 15;
    private static final float PITCH = 26;
    private static final float LEAST_PART = 26;

    private final Flow flow;
    private final LineBreaker breaker;

    public StateBars(Flow flow, LineBreaker breaker) {
        this.flow = flow;
        this.breaker = breaker;
    }

    /** One part of a bar. */
    private record Part(String word, int count, Sign sign, Color color) {}

    /** Draws the chart; it stays with its legend where one sheet can hold both. */
    public void put(StateChart chart, Tag parent) {
        Drawing drawing = new Drawing(flow, breaker, parent.addFigure(words(chart)));
        float labels = labels(chart);
        int longest = Math.max(1, chart.bars().stream().mapToInt(StateBars::total).max().orElse(1));
        float unit = (flow.width() - labels - 4 * LEAST_PART) / longest;
        flow.space(4);
        if (height(chart) <= flow.fullHeight()) {
            // A bar without its legend says nothing.
            flow.need(height(chart));
        }
        for (StateBar bar : chart.bars()) {
            bar(bar, labels, unit, drawing);
        }
        flow.need(Legend.HEIGHT);
        Legend.put(parts(sum(chart)).stream().map(each -> new Legend.Entry(each.word(), each.count(), each.sign(), each.color())).toList(),
                flow.left() + labels, drawing, flow);
        flow.down(14);
    }

    private float labels(StateChart chart) {
        return Math.min(0.32f * flow.width(), 16 + (float) chart.bars().stream()
                .mapToDouble(each -> breaker.width(LineBreaker.plain(each.label()), Style.LABEL)).max().orElse(0));
    }

    /** Its height with its legend, in points. */
    public float height(StateChart chart) {
        float labels = labels(chart);
        Drawing measured = new Drawing(flow, breaker, Tag.root());
        float bars = 0;
        for (StateBar bar : chart.bars()) {
            bars += Math.max(PITCH, measured.height(bar.label(), Style.LABEL, labels - 12) + 6);
        }
        return 4 + bars + Legend.HEIGHT;
    }

    private void bar(StateBar bar, float labels, float unit, Drawing drawing) {
        float label = drawing.height(bar.label(), Style.LABEL, labels - 12);
        float height = Math.max(PITCH, label + 6);
        flow.need(height);
        float middle = flow.y() - height / 2;
        drawing.words(bar.label(), Style.LABEL, flow.left(), middle + label / 2, labels - 12);
        float x = flow.left() + labels;
        for (Part part : parts(bar)) {
            if (part.count() > 0) {
                float width = Math.max(LEAST_PART, part.count() * unit);
                drawing.box(x, middle - BAR / 2, width - 1.2f, BAR, part.color());
                drawing.sign(x + 5, middle - 3.5f, 7, part.sign(), Palette.WHITE);
                drawing.words(Words.number(part.count()), Looks.NUMBER, x + 14.5f, middle + Looks.NUMBER.leading() / 2, LEAST_PART * 3);
                x += width;
            }
        }
        flow.down(height);
    }

    private static List<Part> parts(StateBar bar) {
        List<Part> parts = new ArrayList<>();
        parts.add(part(State.AFFECTED, bar.affected()));
        parts.add(new Part("Unknown,\u00A0contradiction", bar.contradicted(), Sign.NOT_EQUAL, Palette.CONTRADICTION));
        parts.add(part(State.UNKNOWN, bar.unknown() - bar.contradicted()));
        parts.add(part(State.FIXED, bar.fixed()));
        parts.add(part(State.NOT_AFFECTED, bar.notAffected()));
        return parts;
    }

    private static Part part(State state, int count) {
        return new Part(Words.of(state).replace(' ', '\u00A0'), count, Sign.of(state), Palette.of(state));
    }

    private static int total(StateBar bar) {
        return bar.affected() + bar.unknown() + bar.fixed() + bar.notAffected();
    }

    private static StateBar sum(StateChart chart) {
        StateBar sum = new StateBar("", 0, 0, 0, 0, 0);
        for (StateBar each : chart.bars()) {
            sum = new StateBar("", sum.affected() + each.affected(), sum.unknown() + each.unknown(),
                    sum.contradicted() + each.contradicted(),
                    sum.fixed() + each.fixed(), sum.notAffected() + each.notAffected());
        }
        return sum;
    }

    /** The chart in words, for those who cannot see it. */
    private static String words(StateChart chart) {
        StringBuilder words = new StringBuilder(chart.title()).append('.');
        for (StateBar bar : chart.bars()) {
            words.append(' ').append(bar.label()).append(':');
            for (Part part : parts(bar)) {
                if (part.count() > 0) {
                    words.append(' ').append(part.word().replace('\u00A0', ' ')).append(' ').append(part.count()).append(',');
                }
            }
            words.setCharAt(words.length() - 1, '.');
        }
        return words.toString();
    }
}
