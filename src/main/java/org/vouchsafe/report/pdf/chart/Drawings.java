package org.vouchsafe.report.pdf.chart;

import org.vouchsafe.report.Chart;
import org.vouchsafe.report.pdf.layout.Flow;
import org.vouchsafe.report.pdf.layout.LineBreaker;
import org.vouchsafe.report.pdf.layout.Tag;

/** Draws charts with their title above; what is empty is not drawn, the table below says so. */
public final class Drawings {
    private static final float ABOVE = 8;
    private static final float TITLE_GAP = 8;
    private static final float BELOW = 8;

    private final Flow flow;
    private final LineBreaker breaker;

    public Drawings(Flow flow, LineBreaker breaker) {
        this.flow = flow;
        this.breaker = breaker;
    }

    /** Draws the chart where it fits as a whole, or from the top of the next sheet. */
    public void put(Chart chart, Tag parent) {
        flow.space(ABOVE);
        flow.need(Math.min(height(chart), flow.fullHeight()));
        for (var line : breaker.lines(LineBreaker.plain(chart.title()), Looks.TITLE, flow.width(), parent.add("P"))) {
            line.put(flow, flow.left(), flow.y());
            flow.down(line.leading());
        }
        flow.down(TITLE_GAP);
        if (isEmpty(chart)) {
            return;
        }
        Drawing drawing = new Drawing(flow, breaker, parent.addFigure(words(chart)));
        switch (chart) {
            case Chart.TimeLine line -> TimeLineDrawing.draw(line, drawing, flow);
            case Chart.Paths paths -> new PathsDrawing(drawing, flow).draw(paths);
            case Chart.Ageing ageing -> AgeingDrawing.draw(ageing, drawing, flow);
        }
        flow.down(BELOW);
    }

    /** Height in points with its title. */
    public float height(Chart chart) {
        float title = breaker.lines(LineBreaker.plain(chart.title()), Looks.TITLE, flow.width(), null).size() * Looks.TITLE.leading()
                + TITLE_GAP;
        return title + ABOVE + BELOW + (isEmpty(chart) ? 0 : switch (chart) {
            case Chart.TimeLine line -> TimeLineDrawing.height(line, flow.width());
            case Chart.Paths paths -> new PathsDrawing(new Drawing(flow, breaker, Tag.root()), flow).height(paths);
            case Chart.Ageing ignored -> AgeingDrawing.height();
        });
    }

    private static boolean isEmpty(Chart chart) {
        return chart.table().rows().isEmpty();
    }

    private static String words(Chart chart) {
        return switch (chart) {
            case Chart.TimeLine line -> TimeLineDrawing.words(line);
            case Chart.Paths paths -> PathsDrawing.words(paths);
            case Chart.Ageing ageing -> AgeingDrawing.words(ageing);
        };
    }
}
