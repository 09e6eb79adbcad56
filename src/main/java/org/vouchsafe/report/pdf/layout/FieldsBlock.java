package org.vouchsafe.report.pdf.layout;

import java.util.List;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.pdf.type.Palette;
import org.vouchsafe.report.pdf.type.Style;

/** Label and value lines with a rule under each, such as one finding. */
final class FieldsBlock {
    private static final float PAD = 5;
    private static final float GAP = 14;

    private final Flow flow;
    private final LineBreaker breaker;

    FieldsBlock(Flow flow, LineBreaker breaker) {
        this.flow = flow;
        this.breaker = breaker;
    }

    /** Fields under a title; the title keeps the first lines with it. */
    void put(String title, List<Field> fields, Tag parent) {
        if (!title.isEmpty()) {
            flow.space(10);
            flow.need(90);
            Line line = breaker.lines(TextBlocks.plain(title), Style.COLUMN, flow.width(), parent.add("H3")).getFirst();
            flow.put(new Mark.Bookmark(title, 2, flow.y()));
            line.put(flow, flow.left(), flow.y());
            flow.down(line.leading() + 3);
            flow.put(new Mark.Rule(flow.left(), flow.y(), flow.width(), 0.9f, Palette.INK));
        }
        lines(fields, Style.CELL, Math.max(0.2f * flow.width(), widestLabel(fields)), parent);
        flow.down(10);
    }

    /** The lines alone, with a label column of that width. */
    void lines(List<Field> fields, Style style, float labelWidth, Tag parent) {
        Tag table = parent.add("Table").add("TBody");
        for (Field field : fields) {
            Tag row = table.add("TR");
            List<Line> label = breaker.lines(TextBlocks.plain(field.label()), style.in(Palette.INK_2), labelWidth - GAP,
                    row.addHeaderCell("Row"));
            List<Line> value = breaker.lines(field.value(), style, flow.width() - labelWidth, row.add("TD"));
            put(label, value, labelWidth, style.leading());
        }
    }

    private float widestLabel(List<Field> fields) {
        float widest = (float) fields.stream().mapToDouble(each -> breaker.width(TextBlocks.plain(each.label()), Style.LABEL)).max()
                .orElse(0);
        return Math.min(widest + GAP, 0.35f * flow.width());
    }

    private void put(List<Line> label, List<Line> value, float labelWidth, float leading) {
        int rows = Math.max(label.size(), value.size());
        float height = rows * leading + 2 * PAD;
        flow.need(height <= flow.fullHeight() / 3 ? height : 3 * leading + 2 * PAD);
        flow.down(PAD);
        for (int i = 0; i < rows; i++) {
            flow.need(leading + PAD);
            if (i < label.size()) {
                label.get(i).put(flow, flow.left(), flow.y());
            }
            if (i < value.size()) {
                value.get(i).put(flow, flow.left() + labelWidth, flow.y());
            }
            flow.down(leading);
        }
        flow.down(PAD);
        flow.put(new Mark.Rule(flow.left(), flow.y(), flow.width(), 0.5f, Palette.LINE));
    }
}
