package org.vouchsafe.report.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Attachment;
import org.vouchsafe.report.Renderer;
import org.vouchsafe.report.pdf.block.Pages;
import org.vouchsafe.report.pdf.layout.PageFormat;
import org.vouchsafe.report.pdf.type.Typefaces;

/**
 * A document as PDF/A-3a that is also PDF/UA-1: fonts embedded, one colour space, attachments with their relationship. It is not
 * signed here and nothing in it hinders a signature.
 */
public final class PdfRenderer implements Renderer {
    private final PageFormat format;

    public PdfRenderer(PageFormat format) {
        this.format = format;
    }

    @Override
    public List<String> render(Document document, OutputStream out, Runnable pulse) throws IOException {
        Typefaces typefaces = new Typefaces();
        Enclosed enclosed = Enclosed.of(document.attachments());
        Pages pages = Pages.of(document, format, typefaces, enclosed.notices(), pulse);
        try (org.openpdf.text.Document file = new org.openpdf.text.Document(new Rectangle(format.width(), format.height()), 0, 0, 0, 0)) {
            PdfWriter writer = PdfWriter.getInstance(file, out);
            writer.setCloseStream(false);
            writer.setPDFXConformance(PdfWriter.PDFA3A);
            writer.setTagged();
            writer.setTabs(PdfName.S);
            writer.setViewerPreferences(PdfWriter.PageModeUseOutlines);
            writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
            file.open();
            writer.setOutputIntents("sRGB IEC61966-2.1", "", "http://www.color.org", "sRGB IEC61966-2.1",
                    ICC_Profile.getInstance(ColorSpace.CS_sRGB));
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(document.language()));
            paint(document, pages, typefaces, file, writer, pulse);
            attach(document, enclosed.files(), writer);
            writer.setXmpMetadata(Metadata.xmp(document));
            Metadata.info(document, writer.getInfo());
        }
        out.flush();
        return Stream.concat(enclosed.notices().stream(), typefaces.notices().stream()).toList();
    }

    private void paint(Document document, Pages pages, Typefaces typefaces, org.openpdf.text.Document file, PdfWriter writer,
            Runnable pulse) {
        Furniture furniture = new Furniture(document, format, typefaces, pages.sheets().size());
        Painter painter = new Painter(writer, pages);
        for (int i = 0; i < pages.sheets().size(); i++) {
            pulse.run();
            if (i > 0) {
                file.newPage();
            }
            painter.paint(pages.sheets().get(i), furniture, i + 1);
            writer.setPageEmpty(false);
        }
    }

    private static void attach(Document document, List<Attachment> files, PdfWriter writer) throws IOException {
        PdfArray associated = new PdfArray();
        for (Attachment each : files) {
            PdfDictionary parameters = new PdfDictionary();
            parameters.put(PdfName.MODDATE, Metadata.date(document.generatedAt()));
            PdfFileSpecification file = PdfFileSpecification.fileEmbedded(writer, "", each.fileName(), each.bytes(), each.mimeType(),
                    parameters, PdfStream.BEST_COMPRESSION);
            file.addDescription(each.description(), true);
            file.put(new PdfName("AFRelationship"), new PdfName(each.relationship()));
            writer.addFileAttachment(each.fileName(), file);
            associated.add(file.getReference());
        }
        if (!files.isEmpty()) {
            writer.getExtraCatalog().put(new PdfName("AF"), associated);
        }
    }
}
