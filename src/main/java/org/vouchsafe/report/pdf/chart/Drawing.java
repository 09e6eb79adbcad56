package org.vouchsafe.report.pdf.chart;

import java.awt.Color;
import java.util.List;
import org.vouchsafe.report.pdf.layout.Flow;
import org.vouchsafe.report.pdf.layout.Line;
import org.vouchsafe.report.pdf.layout.LineBreaker;
import org.vouchsafe.report.pdf.layout.Mark;
import org.vouchsafe.report.pdf.layout.Tag;
import org.vouchsafe.report.pdf.type.Sign;
import org.vouchsafe.report.pdf.type.Style;

/** A figure in the making: all that is drawn or set belongs to it, so that a screen reader says its words once and nothing else. */
final class Drawing {
    private final Flow flow;
    private final LineBreaker breaker;
    private final Tag figure;

    Drawing(Flow flow, LineBreaker breaker, Tag figure) {
        this.flow = flow;
        this.breaker = breaker;
        this.figure = figure;
    }

    void box(float x, float y, float width, float height, Color color) {
        flow.put(new Mark.Drawn(figure, new Mark.Box(x, y, width, height, color)));
    }

    void frame(float x, float y, float width, float height, Color color) {
        flow.put(new Mark.Drawn(figure, new Mark.Frame(x, y, width, height, 0.9f, color)));
    }

    void stroke(float x, float y, float toX, float toY, float thickness, Color color) {
        flow.put(new Mark.Drawn(figure, new Mark.Stroke(x, y, toX, toY, thickness, color)));
    }

    void sign(float x, float y, float size, Sign sign, Color color) {
        flow.put(new Mark.Drawn(figure, new Mark.Symbol(x, y, size, sign, color)));
    }

    /** Sets words from that top edge down, in lines no wider than that; the height they take. */
    float words(String text, Style style, float x, float top, float width) {
        float y = top;
        for (Line line : breaker.lines(LineBreaker.plain(text), style, width, figure)) {
            line.put(flow, x, y);
            y -= line.leading();
        }
        return top - y;
    }

    /** The same, each line in the middle of the width. */
    void centered(String text, Style style, float x, float top, float width) {
        float y = top;
        for (Line line : breaker.lines(LineBreaker.plain(text), style, width, figure)) {
            line.put(flow, x + (width - line.width()) / 2, y);
            y -= line.leading();
        }
    }

    /** The height words would take. */
    float height(String text, Style style, float width) {
        return measured(text, style, width).size() * style.leading();
    }

    /** The width of the widest line of words that are broken at that width. */
    float widest(String text, Style style, float width) {
        return (float) measured(text, style, width).stream().mapToDouble(Line::width).max().orElse(0);
    }

    private List<Line> measured(String text, Style style, float width) {
        return breaker.lines(LineBreaker.plain(text), style, width, null);
    }
}
