package org.vouchsafe.report.pdf.chart;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.report.Chart.Path;
import org.vouchsafe.report.Chart.Paths;
import org.vouchsafe.report.Chart.Step;
import org.vouchsafe.report.Chart.Tone;
import org.vouchsafe.report.pdf.layout.Flow;
import org.vouchsafe.report.pdf.type.Face;
import org.vouchsafe.report.pdf.type.Palette;
import org.vouchsafe.report.pdf.type.Sign;
import org.vouchsafe.report.pdf.type.Style;

/** Chains of boxes with arrows; a chain that is wider than the sheet goes on in the next line, indented. */
final class PathsDrawing {
    static final int MOST_PATHS = 12;
    private static final float ARROW = 18;
    private static final float PAD = 6;
    private static final float LINE_GAP = 7;
    private static final float PATH_GAP = 12;
    private static final float INDENT = 24;
    private static final float WIDEST = 190;
    private static final Style NAME = new Style(Face.REGULAR, 8.5f, 12, Palette.INK);

    private final Drawing drawing;
    private final Flow flow;

    PathsDrawing(Drawing drawing, Flow flow) {
        this.drawing = drawing;
        this.flow = flow;
    }

    void draw(Paths paths) {
        for (Path path : paths.paths().subList(0, Math.min(MOST_PATHS, paths.paths().size()))) {
            flow.need(Math.min(flow.fullHeight(), height(path)));
            path(path);
        }
    }

    float height(Paths paths) {
        return (float) paths.paths().stream().limit(MOST_PATHS).mapToDouble(this::height).sum();
    }

    private float height(Path path) {
        Cursor cursor = new Cursor(null);
        path.steps().forEach(cursor::step);
        return cursor.height();
    }

    private void path(Path path) {
        Cursor cursor = new Cursor(drawing);
        path.steps().forEach(cursor::step);
        flow.down(cursor.tallest + PATH_GAP);
    }

    /** Walks along a chain; draws only where there is something to draw on. */
    private final class Cursor {
        private final @Nullable Drawing canvas;
        private float x = flow.left();
        private float above;
        private float tallest;
        private boolean begun;

        Cursor(@Nullable Drawing canvas) {
            this.canvas = canvas;
        }

        float height() {
            return above + tallest + PATH_GAP;
        }

        void step(Step step) {
            Style style = step.tone() == Tone.PLAIN ? NAME : NAME.in(Face.SEMIBOLD).in(Looks.color(step.tone()));
            float sign = step.tone() == Tone.PLAIN ? 0 : 10;
            float words = drawing.widest(step.name(), style, WIDEST);
            float width = words + sign + 2 * PAD;
            float height = drawing.height(step.name(), style, WIDEST) + 2 * PAD - 2;
            float arrow = begun ? ARROW : 0;
            if (begun && x + arrow + width > flow.left() + flow.width()) {
                x = flow.left() + INDENT;
                above += tallest + LINE_GAP;
                if (canvas != null) {
                    flow.down(tallest + LINE_GAP);
                    // A chain that is longer than a sheet goes on overleaf.
                    flow.need(height);
                    arrow(canvas, x - ARROW, flow.y() - height / 2, x - 2);
                }
                tallest = 0;
            } else if (begun) {
                if (canvas != null) {
                    arrow(canvas, x + 2, flow.y() - 11, x + arrow - 2);
                }
                x += arrow;
            }
            if (canvas != null) {
                box(canvas, step, style, x, flow.y(), width, height, sign);
            }
            x += width;
            tallest = Math.max(tallest, height);
            begun = true;
        }
    }

    private static void box(Drawing canvas, Step step, Style style, float x, float top, float width, float height, float sign) {
        canvas.box(x, top - height, width, height, Looks.ground(step.tone()));
        canvas.frame(x, top - height, width, height, step.tone() == Tone.PLAIN ? Palette.LINE : Looks.color(step.tone()));
        Sign shape = Looks.sign(step.tone());
        if (shape != null) {
            canvas.sign(x + PAD, top - PAD - 8.2f, 7, shape, Looks.color(step.tone()));
        }
        canvas.words(step.name(), style, x + PAD + sign, top - PAD + 1, WIDEST);
    }

    private static void arrow(Drawing canvas, float from, float y, float to) {
        canvas.stroke(from, y, to, y, 0.9f, Palette.INK_2);
        canvas.stroke(to - 3.5f, y + 2.8f, to, y, 0.9f, Palette.INK_2);
        canvas.stroke(to - 3.5f, y - 2.8f, to, y, 0.9f, Palette.INK_2);
    }

    static String words(Paths paths) {
        StringBuilder words = new StringBuilder(paths.title()).append('.');
        for (Path each : paths.paths().subList(0, Math.min(MOST_PATHS, paths.paths().size()))) {
            words.append(' ').append(each.words()).append('.');
        }
        if (paths.paths().size() > MOST_PATHS) {
            words.append(' ').append(paths.paths().size() - MOST_PATHS).append(" more stand in the table below.");
        }
        return words.toString();
    }
}
