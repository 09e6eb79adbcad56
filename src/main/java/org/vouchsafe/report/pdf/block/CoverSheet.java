package org.vouchsafe.report.pdf.block;

import java.util.List;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.pdf.layout.Flow;
import org.vouchsafe.report.pdf.layout.Line;
import org.vouchsafe.report.pdf.layout.LineBreaker;
import org.vouchsafe.report.pdf.layout.Tag;
import org.vouchsafe.report.pdf.type.Face;
import org.vouchsafe.report.pdf.type.Palette;
import org.vouchsafe.report.pdf.type.Style;

/** The first sheet down to the lines about the report; the conclusion follows in the flow. */
final class CoverSheet {
    private static final int LARGEST_TITLE_LINES = 4;
    private static final Style WORDMARK = new Style(Face.BOLD, 11.5f, 16, Palette.INK);

    private final Flow flow;
    private final LineBreaker breaker;

    CoverSheet(Flow flow, LineBreaker breaker) {
        this.flow = flow;
        this.breaker = breaker;
    }

    void put(Document document, Tag root) {
        float height = flow.format().height();
        breaker.lines(LineBreaker.plain("Vouchsafe"), WORDMARK, flow.width(), root.add("P")).getFirst().put(flow, flow.left(), height - 57);
        flow.moveTo(height - 150);
        Tag title = root.add("H1");
        Style style = titleLines(document, Style.TITLE).size() <= LARGEST_TITLE_LINES ? Style.TITLE : Style.LONG_TITLE;
        for (String part : parts(document.title())) {
            put(breaker.lines(LineBreaker.plain(part), style, flow.width(), title.add("Span")));
        }
        flow.down(9);
        put(breaker.lines(LineBreaker.plain(document.subtitle()), Style.SUBTITLE, flow.width(), root.add("P")));
        flow.down(34);
        new FieldsBlock(flow, breaker).lines(document.cover(), Style.CELL.sized(8.8f), 0.28f * flow.width(), root);
        flow.down(22);
    }

    private List<Line> titleLines(Document document, Style style) {
        return parts(document.title()).stream().flatMap(part -> breaker.lines(LineBreaker.plain(part), style, flow.width(), null).stream())
                .toList();
    }

    /** A title "what: of whom" stands on two lines. */
    private static List<String> parts(String title) {
        int colon = title.indexOf(": ");
        return colon < 0 ? List.of(title) : List.of(title.substring(0, colon), title.substring(colon + 2));
    }

    private void put(List<Line> lines) {
        for (Line line : lines) {
            flow.need(line.leading());
            line.put(flow, flow.left(), flow.y());
            flow.down(line.leading());
        }
    }
}
