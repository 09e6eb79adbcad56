package org.vouchsafe.report.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.publication.Letterhead;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.pdf.layout.Flow;
import org.vouchsafe.report.pdf.layout.Line;
import org.vouchsafe.report.pdf.layout.LineBreaker;
import org.vouchsafe.report.pdf.layout.Mark;
import org.vouchsafe.report.pdf.layout.Tag;
import org.vouchsafe.report.pdf.type.Face;
import org.vouchsafe.report.pdf.type.Palette;
import org.vouchsafe.report.pdf.type.Picture;
import org.vouchsafe.report.pdf.type.Style;

/** The first sheet down to the lines about the report; the conclusion follows in the flow. */
final class CoverSheet {
    private static final int LARGEST_TITLE_LINES = 4;
    private static final float LOGO_HEIGHT = 40;
    private static final float LOGO_WIDTH = 160;
    /** Left of the label at the right. */
    private static final float HEAD_WIDTH = 300;
    private static final Style WORDMARK = new Style(Face.BOLD, 11.5f, 16, Palette.INK);

    /**
     * How much room the cover leaves, in points.
     *
     * @param titleTop from the top of the sheet to the title
     * @param aboveLines between subtitle and the lines about the report
     * @param belowLines between these and the conclusion
     */
    record Room(float titleTop, float aboveLines, float belowLines) {
        static final Room USUAL = new Room(150, 34, 22);
        /** For a conclusion that would otherwise go overleaf. */
        static final Room SCARCE = new Room(112, 14, 4);
    }

    private final Flow flow;
    private final LineBreaker breaker;
    private final Room room;

    CoverSheet(Flow flow, LineBreaker breaker, Room room) {
        this.flow = flow;
        this.breaker = breaker;
        this.room = room;
    }

    void put(Document document, Tag root) {
        float height = flow.format().height();
        head(document.letterhead(), height, root);
        Tag title = root.add("H1");
        Style style = titleLines(document, Style.TITLE).size() <= LARGEST_TITLE_LINES ? Style.TITLE : Style.LONG_TITLE;
        for (String part : parts(document.title())) {
            put(breaker.lines(LineBreaker.plain(part), style, flow.width(), title.add("Span")));
        }
        flow.down(9);
        put(breaker.lines(LineBreaker.plain(document.subtitle()), Style.SUBTITLE, flow.width(), root.add("P")));
        flow.down(room.aboveLines());
        new FieldsBlock(flow, breaker).lines(document.cover(), Style.CELL.sized(8.8f), 0.28f * flow.width(), root);
        flow.down(room.belowLines());
    }

    /** Logo, name and lines of who writes, in the room above the title; the program's name where nobody is named. */
    private void head(Letterhead letterhead, float height, Tag root) {
        float top = height - 57;
        Picture logo = Picture.of(letterhead).orElse(null);
        if (logo != null) {
            float width = Math.min(LOGO_WIDTH, LOGO_HEIGHT * logo.ratio());
            float tall = width / logo.ratio();
            flow.put(
                    new Mark.Drawn(root.addFigure(logo.description()), new Mark.Image(flow.left(), height - 26 - tall, width, tall, logo)));
            top = height - 26 - tall - 6;
        }
        String name = letterhead.organisation().isEmpty() && logo == null ? "Vouchsafe" : letterhead.organisation();
        List<Line> lines = new ArrayList<>();
        if (!name.isEmpty()) {
            lines.addAll(breaker.lines(LineBreaker.plain(name), WORDMARK.in(flow.theme().headings()), HEAD_WIDTH, root.add("P")));
        }
        for (String each : letterhead.lines().lines().toList()) {
            lines.addAll(breaker.lines(LineBreaker.plain(each), Style.SMALL, HEAD_WIDTH, root.add("P")));
        }
        for (Line line : lines) {
            line.put(flow, flow.left(), top);
            top -= line.leading();
        }
        flow.moveTo(Math.min(height - room.titleTop(), top - 20));
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
