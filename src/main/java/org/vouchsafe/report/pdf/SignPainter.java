package org.vouchsafe.report.pdf;

import java.awt.Color;
import org.openpdf.text.pdf.PdfContentByte;
import org.vouchsafe.report.pdf.layout.Mark;

/** Draws the signs of the states into a square; coordinates are fractions of its side. */
final class SignPainter {
    private final PdfContentByte canvas;

    SignPainter(PdfContentByte canvas) {
        this.canvas = canvas;
    }

    void paint(Mark.Symbol mark) {
        canvas.saveState();
        canvas.setColorFill(mark.color());
        canvas.setColorStroke(mark.color());
        canvas.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        switch (mark.sign()) {
            case TRIANGLE -> {
                polygon(mark, 0.5f, 0.98f, 1f, 0.08f, 0f, 0.08f);
                canvas.fill();
            }
            case DIAMOND -> {
                polygon(mark, 0.5f, 1.04f, 1.04f, 0.5f, 0.5f, -0.04f, -0.04f, 0.5f);
                canvas.fill();
                canvas.setColorStroke(inside(mark));
                line(mark, 0.11f, 0.5f, 0.76f, 0.5f, 0.47f);
                line(mark, 0.12f, 0.5f, 0.27f, 0.5f, 0.265f);
            }
            case DISC -> {
                circle(mark, 0.5f);
                canvas.fill();
                canvas.setColorStroke(inside(mark));
                line(mark, 0.12f, 0.27f, 0.5f, 0.44f, 0.33f, 0.74f, 0.67f);
            }
            case RING -> {
                canvas.setLineWidth(0.13f * mark.size());
                circle(mark, 0.43f);
                canvas.stroke();
                line(mark, 0.13f, 0.22f, 0.22f, 0.78f, 0.78f);
            }
            case NOT_EQUAL -> {
                line(mark, 0.13f, 0.08f, 0.64f, 0.92f, 0.64f);
                line(mark, 0.13f, 0.08f, 0.36f, 0.92f, 0.36f);
                line(mark, 0.13f, 0.3f, 0.06f, 0.7f, 0.94f);
            }
        }
        canvas.restoreState();
    }

    /** What is drawn on top of a filled sign: white on colour; on a white sign, the grey that reads on every state's colour. */
    private static Color inside(Mark.Symbol mark) {
        return mark.color().equals(Color.WHITE) ? new Color(0x3A4452) : Color.WHITE;
    }

    private void polygon(Mark.Symbol mark, float... points) {
        canvas.moveTo(mark.x() + points[0] * mark.size(), mark.y() + points[1] * mark.size());
        for (int i = 2; i < points.length; i += 2) {
            canvas.lineTo(mark.x() + points[i] * mark.size(), mark.y() + points[i + 1] * mark.size());
        }
        canvas.closePath();
    }

    private void line(Mark.Symbol mark, float thickness, float... points) {
        canvas.setLineWidth(thickness * mark.size());
        canvas.moveTo(mark.x() + points[0] * mark.size(), mark.y() + points[1] * mark.size());
        for (int i = 2; i < points.length; i += 2) {
            canvas.lineTo(mark.x() + points[i] * mark.size(), mark.y() + points[i + 1] * mark.size());
        }
        canvas.stroke();
    }

    private void circle(Mark.Symbol mark, float radius) {
        canvas.circle(mark.x() + mark.size() / 2, mark.y() + mark.size() / 2, radius * mark.size());
    }
}
