package org.vouchsafe.report.pdf.block;

import java.util.List;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Code;
import org.vouchsafe.report.Document.Column;
import org.vouchsafe.report.Document.Run;
import org.vouchsafe.report.Document.Table;
import org.vouchsafe.report.pdf.layout.LineBreaker;
import org.vouchsafe.report.pdf.type.Style;

/**
 * Shares a width among columns by their weights, but gives each what its widest word needs, as far as there is room. Identifiers may break,
 * so only short ones count.
 */
final class ColumnWidths {
    private static final float LARGEST_SHARE = 0.3f;
    private static final int SHORT_CODE = 20;
    /** From this length on it is a hash, which breaks into groups. */
    private static final int HASH = 64;
    /** Later rows rarely change a width; measuring all of them would double the time for long tables. */
    private static final int ROWS_MEASURED = 500;

    private ColumnWidths() {}

    static float[] of(Table table, LineBreaker breaker, float width) {
        int count = table.columns().size();
        float[] widths = new float[count];
        float[] least = new float[count];
        int weights = Math.max(1, table.columns().stream().mapToInt(Column::weight).sum());
        for (int i = 0; i < count; i++) {
            widths[i] = width * table.columns().get(i).weight() / weights;
            least[i] = Math.min(width * LARGEST_SHARE, least(table, i, breaker));
        }
        grow(widths, least);
        return widths;
    }

    private static float least(Table table, int column, LineBreaker breaker) {
        float least = breaker.widestAtom(LineBreaker.plain(table.columns().get(column).title()), Style.COLUMN);
        for (List<Cell> row : table.rows().subList(0, Math.min(ROWS_MEASURED, table.rows().size()))) {
            List<Run> counted = row.get(column).runs().stream()
                    .filter(each -> !(each instanceof Code(String text) && text.length() > SHORT_CODE && text.length() < HASH))
                    .toList();
            least = Math.max(least, breaker.widestAtom(counted, TableBlock.style(table, column)));
        }
        // The gap to the next column and rounding.
        return least + TableBlock.GAP + 0.5f;
    }

    /** Takes what narrow columns lack from the others, in proportion to what these can spare. */
    private static void grow(float[] widths, float[] least) {
        float lacking = 0;
        float spare = 0;
        for (int i = 0; i < widths.length; i++) {
            lacking += Math.max(0, least[i] - widths[i]);
            spare += Math.max(0, widths[i] - least[i]);
        }
        if (lacking == 0 || spare == 0) {
            return;
        }
        float given = Math.min(1, spare / lacking);
        float taken = Math.min(1, lacking / spare);
        for (int i = 0; i < widths.length; i++) {
            widths[i] += widths[i] < least[i] ? (least[i] - widths[i]) * given : -(widths[i] - least[i]) * taken;
        }
    }
}
