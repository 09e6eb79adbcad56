package org.vouchsafe.report.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.pdf.layout.Flow;
import org.vouchsafe.report.pdf.layout.Line;
import org.vouchsafe.report.pdf.layout.LineBreaker;
import org.vouchsafe.report.pdf.layout.Mark;
import org.vouchsafe.report.pdf.layout.Tag;
import org.vouchsafe.report.pdf.type.Palette;
import org.vouchsafe.report.pdf.type.Style;

/** Label and value lines with a rule under each, such as one finding. */
final class FieldsBlock {
    private static final float PAD = 5;
    private static final float GAP = 14;
    private static final String CONTINUED = ", continued";
    private static final int LAST_KEPT = 3;
    private static final float TITLE_HEIGHT = 16;
    /** Up to this height what belongs together moves to the next sheet rather than being parted. */
    private static final float KEPT_TOGETHER = 190;

    private final Flow flow;
    private final LineBreaker breaker;

    FieldsBlock(Flow flow, LineBreaker breaker) {
        this.flow = flow;
        this.breaker = breaker;
    }

    /** Fields under a title; the title keeps the first lines with it, and is repeated where the fields go on overleaf. */
    void put(String title, List<Field> fields, Tag parent) {
        float labelWidth = Math.max(0.2f * flow.width(), widestLabel(fields));
        Tag heading = title.isEmpty() ? null : parent.add("H3");
        List<Row> rows = rows(fields, Style.CELL, labelWidth, parent);
        if (heading != null) {
            flow.space(10);
            float height = TITLE_HEIGHT + (float) rows.stream().mapToDouble(Row::height).sum();
            flow.need(height < flow.fullHeight() / 2 ? Math.min(height, KEPT_TOGETHER) : 120);
            flow.put(new Mark.Bookmark(title, 2, flow.y()));
            title(title, heading);
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            // The last rows stay together: one alone overleaf would be missed.
            int together = i >= 2 && i == rows.size() - LAST_KEPT ? LAST_KEPT : 1;
            float height = (float) rows.subList(i, i + together).stream().mapToDouble(Row::height).sum();
            if (height > flow.room() && height <= flow.fullHeight() / 3) {
                flow.newSheet();
            }
            if (heading != null && flow.isAtTop()) {
                title(title + CONTINUED, null);
            }
            put(row, labelWidth, Style.CELL.leading(), title);
        }
        flow.down(10);
    }

    /** What must stand on one sheet to begin with, above it included. */
    float opening(String title, List<Field> fields) {
        float labelWidth = Math.max(0.2f * flow.width(), widestLabel(fields));
        List<Row> rows = rows(fields, Style.CELL, labelWidth, Tag.root());
        float height = (title.isEmpty() ? 0 : TITLE_HEIGHT + 10) + (float) rows.stream().mapToDouble(Row::height).sum();
        return height < flow.fullHeight() / 2 ? Math.min(height, KEPT_TOGETHER + 10) : 130;
    }

    private void title(String title, @Nullable Tag tag) {
        for (Line line : breaker.lines(LineBreaker.plain(title), Style.COLUMN, flow.width(), tag)) {
            line.put(flow, flow.left(), flow.y());
            flow.down(line.leading());
        }
        flow.down(3);
        flow.put(new Mark.Rule(flow.left(), flow.y(), flow.width(), 0.9f, flow.theme().lines()));
    }

    /** The lines alone, with a label column of that width. */
    void lines(List<Field> fields, Style style, float labelWidth, Tag parent) {
        for (Row row : rows(fields, style, labelWidth, parent)) {
            flow.need(Math.min(row.height(), flow.fullHeight() / 3));
            put(row, labelWidth, style.leading(), "");
        }
    }

    private record Row(List<Line> label, List<Line> value, float height) {}

    private List<Row> rows(List<Field> fields, Style style, float labelWidth, Tag parent) {
        Tag table = parent.add("Table").add("TBody");
        List<Row> rows = new ArrayList<>();
        for (Field field : fields) {
            Tag row = table.add("TR");
            List<Line> label = breaker.lines(LineBreaker.plain(field.label()), style.in(Palette.INK_2), labelWidth - GAP,
                    row.addHeaderCell("Row"));
            List<Line> value = breaker.lines(field.value(), style, flow.width() - labelWidth, row.add("TD"));
            rows.add(new Row(label, value, Math.max(label.size(), value.size()) * style.leading() + 2 * PAD));
        }
        return rows;
    }

    private float widestLabel(List<Field> fields) {
        float widest = (float) fields.stream().mapToDouble(each -> breaker.width(LineBreaker.plain(each.label()), Style.LABEL)).max()
                .orElse(0);
        return Math.min(widest + GAP, 0.35f * flow.width());
    }

    private void put(Row row, float labelWidth, float leading, String title) {
        int lines = Math.max(row.label().size(), row.value().size());
        flow.down(PAD);
        for (int i = 0; i < lines; i++) {
            if (flow.room() < leading + PAD) {
                flow.newSheet();
                if (!title.isEmpty()) {
                    title(title + CONTINUED, null);
                    flow.down(PAD);
                }
            }
            if (i < row.label().size()) {
                row.label().get(i).put(flow, flow.left(), flow.y());
            }
            if (i < row.value().size()) {
                row.value().get(i).put(flow, flow.left() + labelWidth, flow.y());
            }
            flow.down(leading);
        }
        flow.down(PAD);
        flow.put(new Mark.Rule(flow.left(), flow.y(), flow.width(), 0.5f, Palette.LINE));
    }
}
