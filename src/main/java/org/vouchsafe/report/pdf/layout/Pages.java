package org.vouchsafe.report.pdf.layout;

import java.util.List;
import org.vouchsafe.report.Chart;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.pdf.type.Typefaces;

/**
 * A document broken into sheets.
 *
 * @param sheets the marks of each sheet, in the order in which they are painted
 * @param tags the reading order
 */
public record Pages(PageFormat format, List<List<Mark>> sheets, Tag tags) {

    /** Lays the document out. */
    public static Pages of(Document document, PageFormat format, Typefaces typefaces, Runnable pulse) {
        Flow flow = new Flow(format, pulse);
        LineBreaker breaker = new LineBreaker(typefaces);
        TextBlocks texts = new TextBlocks(flow, breaker);
        Tag root = Tag.root();
        new CoverSheet(flow, breaker).put(document, root);
        texts.section("Conclusion", 0, root);
        blocks(document.conclusion(), flow, breaker, root);
        flow.newSheet();
        texts.section("Contents", 0, root);
        Contents contents = new Contents(flow, breaker);
        contents.put(document, root);
        for (Section section : document.sections()) {
            Tag tag = root.add("Sect");
            texts.section(section.heading(), new Opening(flow, breaker).of(section.blocks(), 0), tag);
            blocks(section.blocks(), flow, breaker, tag);
        }
        contents.fill();
        return new Pages(format, flow.sheets(), root);
    }

    private static void blocks(List<Block> blocks, Flow flow, LineBreaker breaker, Tag tag) {
        TextBlocks texts = new TextBlocks(flow, breaker);
        Opening opening = new Opening(flow, breaker);
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Document.Paragraph paragraph -> texts.paragraph(paragraph.runs(), tag);
                case Document.Heading heading -> texts.heading(heading.text(), opening.of(blocks, i + 1), tag);
                case Document.Note note -> texts.note(note, tag);
                case Document.Fields fields -> new FieldsBlock(flow, breaker).put(fields.title(), fields.fields(), tag);
                case Document.Table table -> new TableBlock(flow, breaker).put(table, tag);
                case Document.StateChart chart -> new ChartBlock(flow, breaker).put(chart, tag);
                case Chart chart -> new TableBlock(flow, breaker).put(chart.table(), tag);
            }
        }
    }
}
