package org.vouchsafe.report.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.pdf.layout.Anchors;
import org.vouchsafe.report.pdf.layout.Flow;
import org.vouchsafe.report.pdf.layout.Line;
import org.vouchsafe.report.pdf.layout.LineBreaker;
import org.vouchsafe.report.pdf.layout.Mark;
import org.vouchsafe.report.pdf.layout.Tag;
import org.vouchsafe.report.pdf.type.Palette;
import org.vouchsafe.report.pdf.type.Style;

/** The list of sections; page numbers are filled in when all is placed. */
final class Contents {
    private record Entry(int sheet, float y, String heading, Tag tag) {}

    private static final float PITCH = 19;

    private final Flow flow;
    private final LineBreaker breaker;
    private final List<Entry> entries = new ArrayList<>();

    Contents(Flow flow, LineBreaker breaker) {
        this.flow = flow;
        this.breaker = breaker;
    }

    void put(Document document, Tag parent) {
        Tag list = parent.add("TOC");
        for (Document.Section section : document.sections()) {
            flow.need(PITCH);
            Tag item = list.add("TOCI").addLink(section.heading());
            entries.add(new Entry(flow.sheets().size() - 1, flow.y(), section.heading(), item));
            flow.down(PITCH);
            flow.put(new Mark.Rule(flow.left(), flow.y(), flow.width(), 0.5f, Palette.LINE));
        }
        flow.down(8);
    }

    /** Writes headings and page numbers into the places kept for them. */
    void fill() {
        for (Entry entry : entries) {
            String page = Integer.toString(pageOf(entry.heading()));
            Line number = breaker.lines(LineBreaker.plain(page), Style.BODY, 60, entry.tag()).getFirst();
            List<Line> heading = breaker.lines(LineBreaker.plain(entry.heading()), Style.BODY, flow.width() - 60, entry.tag());
            float top = entry.y() - 2.5f;
            flow.on(entry.sheet(), () -> {
                heading.getFirst().put(flow, flow.left(), top);
                number.put(flow, flow.left() + flow.width() - number.width(), top);
                flow.put(new Mark.Link(flow.left(), entry.y() - PITCH, flow.width(), PITCH, Anchors.section(entry.heading()),
                        entry.heading(), entry.tag()));
            });
        }
    }

    private int pageOf(String heading) {
        String name = Anchors.section(heading);
        for (int i = 0; i < flow.sheets().size(); i++) {
            if (flow.sheets().get(i).stream().anyMatch(mark -> mark instanceof Mark.Anchor anchor && anchor.name().equals(name))) {
                return i + 1;
            }
        }
        throw new IllegalStateException("Section " + heading + " was not placed");
    }
}
