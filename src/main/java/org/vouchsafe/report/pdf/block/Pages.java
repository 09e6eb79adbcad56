package org.vouchsafe.report.pdf.block;

import java.util.List;
import java.util.stream.Stream;
import org.vouchsafe.report.Chart;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.pdf.chart.Drawings;
import org.vouchsafe.report.pdf.chart.Numbering;
import org.vouchsafe.report.pdf.chart.StateBars;
import org.vouchsafe.report.pdf.layout.Flow;
import org.vouchsafe.report.pdf.layout.LineBreaker;
import org.vouchsafe.report.pdf.layout.Mark;
import org.vouchsafe.report.pdf.layout.PageFormat;
import org.vouchsafe.report.pdf.layout.Tag;
import org.vouchsafe.report.pdf.type.Theme;
import org.vouchsafe.report.pdf.type.Typefaces;

/**
 * A document broken into sheets.
 *
 * @param sheets the marks of each sheet, in the order in which they are painted
 * @param tags the reading order
 * @param theme the colours they are painted in
 */
public record Pages(PageFormat format, List<List<Mark>> sheets, Tag tags, Theme theme) {

    /**
     * Lays the document out; where characters have no glyph, its second sheet says which.
     *
     * @param notices what else the second sheet says about this file
     */
    public static Pages of(Document document, PageFormat format, Typefaces typefaces, List<String> notices, Runnable pulse) {
        Pages pages = laidOut(document, format, typefaces, notices, pulse);
        // Which characters lack a glyph is known only when all is set; few documents have any.
        return typefaces.notices().isEmpty() ? pages
                : laidOut(document, format, typefaces, Stream.concat(notices.stream(), typefaces.notices().stream()).toList(), pulse);
    }

    private static Pages laidOut(Document document, PageFormat format, Typefaces typefaces, List<String> notices, Runnable pulse) {
        Flow flow = new Flow(format, Theme.of(document.letterhead()), pulse);
        LineBreaker breaker = new LineBreaker(typefaces);
        TextBlocks texts = new TextBlocks(flow, breaker);
        Tag root = Tag.root();
        cover(document, flow, breaker, room(document, format, breaker), root);
        // What went overleaf all the same has the contents below it: a sheet for one sentence would look like a mistake.
        if (flow.sheets().size() == 1) {
            flow.newSheet();
        }
        texts.section("Contents", 0, root);
        Contents contents = new Contents(flow, breaker);
        contents.put(document, root);
        notices.forEach(each -> texts.note(new Document.Note(LineBreaker.plain(each)), root));
        for (Section section : document.sections()) {
            Tag tag = root.add("Sect");
            texts.section(section.heading(), new Opening(flow, breaker).of(section.blocks(), 0), tag);
            blocks(section.blocks(), flow, breaker, tag);
        }
        contents.fill();
        return new Pages(format, flow.sheets(), root, flow.theme());
    }

    private static void cover(Document document, Flow flow, LineBreaker breaker, CoverSheet.Room room, Tag root) {
        new CoverSheet(flow, breaker, room).put(document, root);
        new TextBlocks(flow, breaker).section("Conclusion", 0, root);
        blocks(document.conclusion(), flow, breaker, root);
    }

    /** The usual room where cover and conclusion fit one sheet with it. */
    private static CoverSheet.Room room(Document document, PageFormat format, LineBreaker breaker) {
        Flow trial = new Flow(format, Theme.of(document.letterhead()), () -> {});
        cover(document, trial, breaker, CoverSheet.Room.USUAL, Tag.root());
        return trial.sheets().size() == 1 ? CoverSheet.Room.USUAL : CoverSheet.Room.SCARCE;
    }

    private static void blocks(List<Block> blocks, Flow flow, LineBreaker breaker, Tag tag) {
        TextBlocks texts = new TextBlocks(flow, breaker);
        Opening opening = new Opening(flow, breaker);
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Document.Paragraph paragraph -> texts.paragraph(paragraph.runs(), tag);
                case Document.Heading heading -> texts.heading(heading.text(), opening.of(blocks, i + 1), tag);
                case Document.Note note -> texts.note(note, tag);
                case Document.Listing list -> texts.list(list, tag);
                case Document.Fields fields -> new FieldsBlock(flow, breaker).put(fields.title(), fields.fields(), tag);
                case Document.Table table -> new TableBlock(flow, breaker).put(table, tag);
                case Document.StateChart chart -> {
                    StateBars bars = new StateBars(flow, breaker);
                    flow.need(opening.drawing(bars.height(chart), Numbering.table(chart)));
                    bars.put(chart, tag);
                    new TableBlock(flow, breaker).put(Numbering.table(chart), tag);
                }
                case Chart chart -> {
                    Drawings drawings = new Drawings(flow, breaker);
                    flow.need(opening.drawing(drawings.height(chart), Numbering.table(chart)));
                    drawings.put(chart, tag);
                    new TableBlock(flow, breaker).put(Numbering.table(chart), tag);
                }
            }
        }
    }
}
