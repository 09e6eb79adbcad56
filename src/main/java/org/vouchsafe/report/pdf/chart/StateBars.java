package org.vouchsafe.report.pdf.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.State;
import org.vouchsafe.report.Document.StateBar;
import org.vouchsafe.report.Document.StateChart;
import org.vouchsafe.report.pdf.layout.Flow;
import org.vouchsafe.report.pdf.layout.Line;
import org.vouchsafe.report.pdf.layout.LineBreaker;
import org.vouchsafe.report.pdf.layout.Mark;
import org.vouchsafe.report.pdf.layout.Tag;
import org.vouchsafe.report.pdf.type.Face;
import org.vouchsafe.report.pdf.type.Palette;
import org.vouchsafe.report.pdf.type.Sign;
import org.vouchsafe.report.pdf.type.Style;
import org.vouchsafe.report.words.Words;

/** Stacked bars: each part carries its colour, its sign and its number, so that nothing is lost when printed grey. */
public final class StateBars {
    private static final float BAR = 15;
    private static final float PITCH = 26;
    private static final float LEAST_PART = 26;
    private static final Style NUMBER = new Style(Face.SEMIBOLD, 8, 11, Palette.WHITE);

    private final Flow flow;
    private final LineBreaker breaker;

    public StateBars(Flow flow, LineBreaker breaker) {
        this.flow = flow;
        this.breaker = breaker;
    }

    /** One part of a bar or entry of the legend. */
    private record Part(String word, int count, Sign sign, Color color) {}

    /** Draws the chart; it stays with its legend where one sheet can hold both. */
    public void put(StateChart chart, Tag parent) {
        Tag figure = parent.addFigure(words(chart));
        float labels = labels(chart);
        int longest = Math.max(1, chart.bars().stream().mapToInt(StateBars::total).max().orElse(1));
        float unit = (flow.width() - labels - 4 * LEAST_PART) / longest;
        flow.space(4);
        if (height(chart) <= flow.fullHeight()) {
            // A bar without its legend says nothing.
            flow.need(height(chart));
        }
        for (StateBar bar : chart.bars()) {
            bar(bar, labels, unit, figure);
        }
        legend(chart, labels, figure);
        flow.down(14);
    }

    private float labels(StateChart chart) {
        return Math.min(0.32f * flow.width(), 16 + (float) chart.bars().stream()
                .mapToDouble(each -> breaker.width(LineBreaker.plain(each.label()), Style.LABEL)).max().orElse(0));
    }

    /** Its height with its legend, in points. */
    public float height(StateChart chart) {
        float labels = labels(chart);
        float bars = 0;
        for (StateBar bar : chart.bars()) {
            int lines = breaker.lines(LineBreaker.plain(bar.label()), Style.LABEL, labels - 12, null).size();
            bars += Math.max(PITCH, lines * Style.LABEL.leading() + 6);
        }
        return 4 + bars + 40;
    }

    private void bar(StateBar bar, float labels, float unit, Tag figure) {
        List<Line> label = breaker.lines(LineBreaker.plain(bar.label()), Style.LABEL, labels - 12, figure);
        float height = Math.max(PITCH, label.size() * Style.LABEL.leading() + 6);
        flow.need(height);
        float middle = flow.y() - height / 2;
        float top = middle + label.size() * Style.LABEL.leading() / 2;
        for (Line line : label) {
            line.put(flow, flow.left(), top);
            top -= line.leading();
        }
        float x = flow.left() + labels;
        for (Part part : parts(bar)) {
            if (part.count() > 0) {
                float width = Math.max(LEAST_PART, part.count() * unit);
                flow.put(new Mark.Box(x, middle - BAR / 2, width - 1.2f, BAR, part.color()));
                flow.put(new Mark.Symbol(x + 5, middle - 3.5f, 7, part.sign(), Palette.WHITE));
                breaker.lines(LineBreaker.plain(Words.number(part.count())), NUMBER, LEAST_PART * 3, figure).getFirst().put(flow, x + 14.5f,
                        middle + NUMBER.leading() / 2);
                x += width;
            }
        }
        flow.down(height);
    }

    private void legend(StateChart chart, float labels, Tag figure) {
        flow.need(40);
        flow.down(4);
        float x = flow.left() + labels;
        for (Part part : parts(sum(chart))) {
            if (part.count() == 0) {
                continue;
            }
            Style style = Style.SMALL.in(Face.SEMIBOLD).in(part.color());
            Line line = breaker.lines(LineBreaker.plain(part.word() + "\u00A0" + Words.number(part.count())), style, flow.width(), figure)
                    .getFirst();
            if (x + 10 + line.width() > flow.left() + flow.width()) {
                x = flow.left() + labels;
                flow.down(style.leading() + 3);
            }
            flow.put(new Mark.Symbol(x, flow.y() - style.leading() / 2 - 3.4f, 6.6f, part.sign(), part.color()));
            line.put(flow, x + 9.5f, flow.y());
            x += line.width() + 21;
        }
        flow.down(Style.SMALL.leading());
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
