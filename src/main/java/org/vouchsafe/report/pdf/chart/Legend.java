package org.vouchsafe.report.pdf.chart;

import java.awt.Color;
import java.util.List;
import org.vouchsafe.report.pdf.layout.Flow;
import org.vouchsafe.report.pdf.type.Face;
import org.vouchsafe.report.pdf.type.Sign;
import org.vouchsafe.report.pdf.type.Style;
import org.vouchsafe.report.words.Words;

/** The line that says what colours and signs mean, with the sum of each; it may take two lines. */
final class Legend {
    /** Room to keep for it, in points. */
    static final float HEIGHT = 40;

    private Legend() {}

    /** What is left out at a count of 0. */
    record Entry(String word, int count, Sign sign, Color color) {}

    static void put(List<Entry> entries, float left, Drawing drawing, Flow flow) {
        flow.down(4);
        float x = left;
        float right = flow.left() + flow.width();
        for (Entry entry : entries) {
            if (entry.count() == 0) {
                continue;
            }
            Style style = Style.SMALL.in(Face.SEMIBOLD).in(entry.color());
            String words = entry.word() + "\u00A0" + Words.number(entry.count());
            float width = drawing.widest(words, style, flow.width());
            if (x + 10 + width > right) {
                x = left;
                flow.down(style.leading() + 3);
            }
            drawing.sign(x, flow.y() - style.leading() / 2 - 3.4f, 6.6f, entry.sign(), entry.color());
            drawing.words(words, style, x + 9.5f, flow.y(), flow.width());
            x += width + 21;
        }
        flow.down(Style.SMALL.leading());
    }
}
