package org.vouchsafe.report.pdf.block;

import java.util.List;
import org.vouchsafe.report.Chart;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.pdf.chart.Drawings;
import org.vouchsafe.report.pdf.chart.Numbering;
import org.vouchsafe.report.pdf.chart.StateBars;
import org.vouchsafe.report.pdf.layout.Flow;
import org.vouchsafe.report.pdf.layout.LineBreaker;
import org.vouchsafe.report.pdf.type.Style;

/**
 * How much of what follows a heading must stand on its sheet, so that no heading is left alone at the foot of one: everything up to and
 * including the beginning of the first block that says something.
 */
final class Opening {
    private static final float HEADING = 30;
    /** A paragraph of so many lines after a heading introduces what comes after it. */
    private static final int INTRODUCTION = 4;
    private static final float LARGEST = 0.6f;
    private static final float LARGEST_WITH_NUMBERS = 0.45f;

    private final Flow flow;
    private final LineBreaker breaker;

    Opening(Flow flow, LineBreaker breaker) {
        this.flow = flow;
        this.breaker = breaker;
    }

    /** Height in points that the blocks from that index on need to begin with; never so much that a sheet would stay nearly empty. */
    float of(List<Block> blocks, int from) {
        float height = 0;
        float largest = LARGEST * flow.fullHeight();
        for (int i = from; i < blocks.size(); i++) {
            float block = height(blocks.get(i));
            height += block;
            if (!introduces(blocks.get(i), block)) {
                // A drawing is not parted, so its heading goes along however tall it is.
                largest = isDrawing(blocks.get(i)) ? flow.fullHeight() - HEADING : largest;
                break;
            }
        }
        return Math.min(height, largest);
    }

    private static boolean isDrawing(Block block) {
        return block instanceof Document.StateChart || block instanceof Chart;
    }

    private static boolean introduces(Block block, float height) {
        return block instanceof Document.Heading
                || block instanceof Document.Paragraph && height <= INTRODUCTION * Style.BODY.leading() + 7;
    }

    private float height(Block block) {
        return switch (block) {
            case Document.Heading ignored -> HEADING;
            case Document.Paragraph paragraph -> breaker.lines(paragraph.runs(), Style.BODY, flow.width(), null).size()
                    * Style.BODY.leading() + 6;
            case Document.Note note -> 2 * Style.BODY.leading() + 8;
            case Document.Listing list -> 2 * Style.BODY.leading();
            case Document.Fields fields -> new FieldsBlock(flow, breaker).opening(fields.title(), fields.fields());
            case Document.Table table -> new TableBlock(flow, breaker).opening(table);
            case Document.StateChart chart -> drawing(new StateBars(flow, breaker).height(chart), Numbering.table(chart));
            case Chart chart -> drawing(new Drawings(flow, breaker).height(chart), Numbering.table(chart));
        };
    }

    /** A drawing is followed by the beginning of its numbers, where one sheet can well hold both. */
    float drawing(float height, Document.Table numbers) {
        float both = height + new TableBlock(flow, breaker).opening(numbers);
        return both < LARGEST_WITH_NUMBERS * flow.fullHeight() ? both : height;
    }
}
