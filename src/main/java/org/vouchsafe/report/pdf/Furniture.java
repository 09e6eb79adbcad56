package org.vouchsafe.report.pdf;

import java.util.List;
import org.openpdf.text.pdf.PdfContentByte;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.pdf.layout.Flow;
import org.vouchsafe.report.pdf.layout.PageFormat;
import org.vouchsafe.report.pdf.type.Face;
import org.vouchsafe.report.pdf.type.Glyphs;
import org.vouchsafe.report.pdf.type.Palette;
import org.vouchsafe.report.pdf.type.Style;
import org.vouchsafe.report.pdf.type.Typefaces;

/** What stands on every sheet: TLP label, report id, page number, and the watermark of a draft. A screen reader passes over it. */
final class Furniture {
    private static final float BADGE_HEIGHT = 22;
    private static final float BADGE_PAD = 7;
    /** Room for TLP:AMBER+STRICT. */
    private static final float LARGEST_BADGE = 150;
    private static final Style DRAFT_MARK = new Style(Face.SEMIBOLD, 8.5f, 11, Palette.INK);

    private final Document document;
    private final PageFormat format;
    private final Typefaces typefaces;
    private final int sheets;

    Furniture(Document document, PageFormat format, Typefaces typefaces, int sheets) {
        this.document = document;
        this.format = format;
        this.typefaces = typefaces;
        this.sheets = sheets;
    }

    /** Below everything else. */
    void watermark(PdfContentByte canvas) {
        if (!document.draft()) {
            return;
        }
        Style style = new Style(Face.BOLD, 150, 150, Palette.WATERMARK);
        float width = typefaces.width("DRAFT", style);
        double angle = Math.atan2(format.height(), format.width());
        float cos = (float) Math.cos(angle);
        float sin = (float) Math.sin(angle);
        float x = format.width() / 2 - cos * width / 2 + sin * 54;
        float y = format.height() / 2 - sin * width / 2 - cos * 54;
        for (Glyphs glyphs : typefaces.set("DRAFT", style)) {
            canvas.beginText();
            canvas.setColorFill(glyphs.color());
            canvas.setFontAndSize(glyphs.font(), glyphs.size());
            canvas.setTextMatrix(cos, sin, -sin, cos, x, y);
            canvas.showText(glyphs.drawn());
            canvas.endText();
        }
    }

    void headAndFoot(PdfContentByte canvas, int sheet) {
        badge(canvas, format.height() - 47);
        badge(canvas, 22);
        float x = Flow.MARGIN;
        if (document.draft()) {
            x = show(canvas, typefaces.set("DRAFT. ", DRAFT_MARK), x, 30);
        }
        String page = ". Page " + sheet + " of " + sheets;
        show(canvas, typefaces.set(fitting(document.reportId(), page, x) + page, Style.SMALL), x, 30);
        if (!document.letterhead().footer().isEmpty()) {
            show(canvas, typefaces.set(fitting(document.letterhead().footer(), "", Flow.MARGIN), Style.SMALL), Flow.MARGIN, 19);
        }
    }

    /** The report id; one that nobody could read in a footer is cut, it stands on the cover in full. */
    private String fitting(String id, String page, float x) {
        float room = format.width() - Flow.MARGIN - LARGEST_BADGE - x;
        String shown = id;
        while (shown.length() > 1 && typefaces.width(shown + page, Style.SMALL) > room) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), shown.endsWith("…") ? -2 : -1)) + "…";
        }
        return shown;
    }

    private void badge(PdfContentByte canvas, float y) {
        List<Glyphs> label = typefaces.set(document.tlp().label(), new Style(Face.BOLD, 11, 14, Palette.of(document.tlp())));
        float width = (float) label.stream().mapToDouble(Glyphs::width).sum() + 2 * BADGE_PAD;
        float x = format.width() - Flow.MARGIN - width;
        canvas.setColorFill(Palette.BLACK);
        canvas.rectangle(x, y, width, BADGE_HEIGHT);
        canvas.fill();
        show(canvas, label, x + BADGE_PAD, y + BADGE_HEIGHT / 2 - 4);
    }

    private static float show(PdfContentByte canvas, List<Glyphs> text, float x, float y) {
        float at = x;
        for (Glyphs glyphs : text) {
            canvas.beginText();
            canvas.setColorFill(glyphs.color());
            canvas.setFontAndSize(glyphs.font(), glyphs.size());
            canvas.setTextMatrix(at, y);
            canvas.showText(glyphs.drawn());
            canvas.endText();
            at += glyphs.width();
        }
        return at;
    }
}
