package org.vouchsafe.report.pdf.block;

import java.util.List;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Run;
import org.vouchsafe.report.pdf.layout.Anchors;
import org.vouchsafe.report.pdf.layout.Flow;
import org.vouchsafe.report.pdf.layout.Line;
import org.vouchsafe.report.pdf.layout.LineBreaker;
import org.vouchsafe.report.pdf.layout.Mark;
import org.vouchsafe.report.pdf.layout.Tag;
import org.vouchsafe.report.pdf.type.Palette;
import org.vouchsafe.report.pdf.type.Style;

/** Headings, paragraphs and notes. */
final class TextBlocks {
    private static final float NOTE_INDENT = 11;
    private static final float ITEM_INDENT = 14;
    private static final float LEAST_BELOW = 60;
    private static final float SECTION_HEIGHT = 26;
    private static final float HEADING_HEIGHT = 20;

    private final Flow flow;
    private final LineBreaker breaker;

    TextBlocks(Flow flow, LineBreaker breaker) {
        this.flow = flow;
        this.breaker = breaker;
    }

    /** A section's heading; keeps so much room below it, so that it never stands alone at the foot of a sheet. */
    void section(String heading, float opening, Tag parent) {
        flow.space(24);
        flow.need(Math.max(LEAST_BELOW, SECTION_HEIGHT + opening));
        flow.put(new Mark.Bookmark(heading, 1, flow.y()));
        flow.put(new Mark.Anchor(Anchors.section(heading), flow.y()));
        lines(breaker.lines(LineBreaker.plain(heading), Style.SECTION.in(flow.theme().headings()), flow.width(), parent.add("H2")));
        flow.down(5);
    }

    /** A heading within a section, with so much room below it. */
    void heading(String text, float opening, Tag parent) {
        flow.space(12);
        flow.need(Math.max(LEAST_BELOW, HEADING_HEIGHT + opening));
        flow.put(new Mark.Bookmark(text, 2, flow.y()));
        lines(breaker.lines(LineBreaker.plain(text), Style.HEADING.in(flow.theme().headings()), flow.width(), parent.add("H3")));
        flow.down(3);
    }

    void paragraph(List<Run> runs, Tag parent) {
        List<Line> lines = breaker.lines(runs, Style.BODY, flow.width(), parent.add("P"));
        keepTwo(lines);
        lines(lines);
        flow.down(6);
    }

    /** A note has a bar at its side, so that it stands apart without colour. */
    void note(Document.Note note, Tag parent) {
        List<Line> lines = breaker.lines(note.runs(), Style.BODY, flow.width() - NOTE_INDENT, parent.add("P"));
        keepTwo(lines);
        for (Line line : lines) {
            flow.need(line.leading());
            flow.put(new Mark.Box(flow.left(), flow.y() - line.leading(), 2, line.leading(), Palette.ACCENT));
            line.put(flow, flow.left() + NOTE_INDENT, flow.y());
            flow.down(line.leading());
        }
        flow.down(8);
    }

    /** A list; its signs are decoration, because each item is an element of its own. */
    void list(Document.Listing list, Tag parent) {
        if (list.items().isEmpty()) {
            return;
        }
        Tag tag = parent.add("L");
        for (List<Run> each : list.items()) {
            List<Line> lines = breaker.lines(each, Style.BODY, flow.width() - ITEM_INDENT, tag.add("LI").add("LBody"));
            keepTwo(lines);
            boolean first = true;
            for (Line line : lines) {
                flow.need(line.leading());
                if (first) {
                    flow.put(new Mark.Box(flow.left() + 3, flow.y() - line.leading() / 2 - 1.2f, 2.4f, 2.4f, Palette.INK_2));
                    first = false;
                }
                line.put(flow, flow.left() + ITEM_INDENT, flow.y());
                flow.down(line.leading());
            }
            flow.down(2);
        }
        flow.down(6);
    }

    private void keepTwo(List<Line> lines) {
        flow.need(lines.getFirst().leading() * Math.min(2, lines.size()));
    }

    private void lines(List<Line> lines) {
        for (Line line : lines) {
            flow.need(line.leading());
            line.put(flow, flow.left(), flow.y());
            flow.down(line.leading());
        }
    }
}
