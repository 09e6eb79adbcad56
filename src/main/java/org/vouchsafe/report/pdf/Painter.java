package org.vouchsafe.report.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;
import org.vouchsafe.report.pdf.block.Pages;
import org.vouchsafe.report.pdf.layout.Mark;
import org.vouchsafe.report.pdf.layout.Tag;
import org.vouchsafe.report.pdf.type.Glyphs.Figures;
import org.vouchsafe.report.pdf.type.Theme;

/** Paints placed marks: each text inside its place in the structure tree, everything else as an artifact. */
final class Painter {
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final float TO_TOP_OF_TARGET = 8;

    private final PdfWriter writer;
    private final PdfContentByte canvas;
    private final SignPainter signs;
    private final IdentityHashMap<Tag, PdfStructureElement> elements = new IdentityHashMap<>();
    private final Set<String> anchors;
    private final Theme theme;
    private final Map<Tag, Rectangle> figures;
    private final Map<Integer, PdfOutline> outline = new HashMap<>();
    /** The open marked-content sequence: a tag, or null while none or an artifact is open. */
    private @Nullable Tag open;
    private boolean artifactOpen;

    Painter(PdfWriter writer, Pages pages) {
        this.writer = writer;
        this.canvas = writer.getDirectContent();
        this.signs = new SignPainter(canvas);
        this.anchors = pages.sheets().stream().flatMap(List::stream).filter(Mark.Anchor.class::isInstance)
                .map(each -> ((Mark.Anchor) each).name()).collect(Collectors.toSet());
        this.theme = pages.theme();
        this.figures = FigureBoxes.of(pages);
        outline.put(0, canvas.getRootOutline());
        PdfStructureTreeRoot root = writer.getStructureTreeRoot();
        PdfStructureElement document = new PdfStructureElement(root, new PdfName(pages.tags().type()));
        elements.put(pages.tags(), document);
        pages.tags().kids().forEach(kid -> element(kid, document));
    }

    private void element(Tag tag, PdfStructureElement parent) {
        PdfStructureElement element = new PdfStructureElement(parent, new PdfName(tag.type()));
        if (tag.alternative() != null) {
            element.put(new PdfName("Alt"), new PdfString(tag.alternative(), PdfObject.TEXT_UNICODE));
        }
        if (tag.spoken() != null) {
            element.put(new PdfName("ActualText"), new PdfString(tag.spoken(), PdfObject.TEXT_UNICODE));
        }
        if (tag.language() != null) {
            element.put(PdfName.LANG, new PdfString(tag.language()));
        }
        if (tag.scope() != null) {
            PdfDictionary attributes = new PdfDictionary();
            attributes.put(PdfName.O, new PdfName("Table"));
            attributes.put(new PdfName("Scope"), new PdfName(tag.scope()));
            element.put(PdfName.A, attributes);
        }
        Rectangle box = figures.get(tag);
        if (box != null) {
            PdfDictionary attributes = new PdfDictionary();
            attributes.put(PdfName.O, new PdfName("Layout"));
            attributes.put(new PdfName("Placement"), new PdfName("Block"));
            attributes.put(new PdfName("BBox"), new PdfRectangle(box));
            element.put(PdfName.A, attributes);
        }
        elements.put(tag, element);
        tag.kids().forEach(kid -> element(kid, element));
    }

    /** Paints one sheet; the page is already begun. */
    void paint(List<Mark> marks, Furniture furniture, int number) {
        artifact();
        furniture.watermark(canvas);
        furniture.headAndFoot(canvas, number);
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Words words -> words(words);
                case Mark.Drawn drawn -> {
                    tagged(drawn.figure());
                    shape(drawn.mark());
                }
                case Mark.Symbol ignored -> decoration(mark);
                case Mark.Rule ignored -> decoration(mark);
                case Mark.Box ignored -> decoration(mark);
                case Mark.Frame ignored -> decoration(mark);
                case Mark.Stroke ignored -> decoration(mark);
                case Mark.Image ignored -> decoration(mark);
                case Mark.Link link -> link(link);
                case Mark.Anchor anchor -> canvas.localDestination(anchor.name(),
                        new PdfDestination(PdfDestination.XYZ, 0, anchor.y() + TO_TOP_OF_TARGET, 0));
                case Mark.Bookmark bookmark -> bookmark(bookmark);
            }
        }
        close();
    }

    private void decoration(Mark mark) {
        artifact();
        shape(mark);
    }

    private void shape(Mark mark) {
        switch (mark) {
            case Mark.Symbol symbol -> signs.paint(symbol);
            case Mark.Rule rule -> filled(rule.x(), rule.y() - rule.thickness() / 2, rule.length(), rule.thickness(), rule.color());
            case Mark.Box box -> filled(box.x(), box.y(), box.width(), box.height(), box.color());
            case Mark.Frame frame -> {
                canvas.setColorStroke(frame.color());
                canvas.setLineWidth(frame.thickness());
                canvas.rectangle(frame.x(), frame.y(), frame.width(), frame.height());
                canvas.stroke();
            }
            case Mark.Stroke stroke -> {
                canvas.setColorStroke(stroke.color());
                canvas.setLineWidth(stroke.thickness());
                canvas.moveTo(stroke.x(), stroke.y());
                canvas.lineTo(stroke.toX(), stroke.toY());
                canvas.stroke();
            }
            case Mark.Image image -> picture(image);
            default -> throw new IllegalStateException("Not a shape: " + mark);
        }
    }

    private void picture(Mark.Image mark) {
        try {
            Image image = Image.getInstance(mark.picture().pixels(), Color.WHITE, false);
            canvas.addImage(image, mark.width(), 0, 0, mark.height(), mark.x(), mark.y());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void filled(float x, float y, float width, float height, Color color) {
        canvas.setColorFill(theme.painted(color));
        canvas.rectangle(x, y, width, height);
        canvas.fill();
    }

    private void words(Mark.Words words) {
        if (words.tag() == null) {
            artifact();
        } else {
            tagged(words.tag());
        }
        canvas.beginText();
        canvas.setColorFill(theme.painted(words.glyphs().color()));
        canvas.setFontAndSize(words.glyphs().font(), words.glyphs().size());
        canvas.setTextMatrix(words.x(), words.baseline());
        if (words.glyphs().figures() == Figures.TABULAR) {
            canvas.showText(words.glyphs().spaced());
        } else {
            canvas.showText(words.glyphs().drawn());
        }
        canvas.endText();
    }

    private void artifact() {
        if (!artifactOpen) {
            close();
            canvas.beginMarkedContentSequence(ARTIFACT, null, false);
            artifactOpen = true;
        }
    }

    private void tagged(Tag tag) {
        if (open != tag) {
            close();
            canvas.beginMarkedContentSequence(element(tag));
            open = tag;
        }
    }

    private void close() {
        if (artifactOpen || open != null) {
            canvas.endMarkedContentSequence();
        }
        artifactOpen = false;
        open = null;
    }

    private PdfStructureElement element(Tag tag) {
        PdfStructureElement element = elements.get(tag);
        if (element == null) {
            throw new IllegalStateException("A mark carries a tag outside the tree");
        }
        return element;
    }

    /** A link whose target is not in the document stays plain text: the evidence it names is not part of this report. */
    private void link(Mark.Link link) {
        if (!anchors.contains(link.target())) {
            return;
        }
        PdfAnnotation annotation = PdfAnnotation.createLink(writer,
                new Rectangle(link.x(), link.y(), link.x() + link.width(), link.y() + link.height()), PdfAnnotation.HIGHLIGHT_NONE,
                PdfAction.gotoLocalPage(link.target(), false));
        annotation.setBorder(new PdfBorderArray(0, 0, 0));
        annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        annotation.put(PdfName.CONTENTS, new PdfString(link.words(), PdfObject.TEXT_UNICODE));
        PdfStructureElement element = element(link.tag());
        annotation.put(new PdfName("StructParent"),
                new PdfNumber(writer.getStructureTreeRoot().addExistingObject(element.getReference())));
        PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(new PdfName("Obj"), annotation.getIndirectReference());
        reference.put(PdfName.PG, writer.getCurrentPage());
        PdfObject kids = element.get(PdfName.K);
        PdfArray array = kids instanceof PdfArray present ? present : kids == null ? new PdfArray() : new PdfArray(kids);
        array.add(reference);
        element.put(PdfName.K, array);
        writer.addAnnotation(annotation);
    }

    private void bookmark(Mark.Bookmark bookmark) {
        PdfOutline parent = outline.getOrDefault(bookmark.level() - 1, outline.get(0));
        PdfOutline entry = new PdfOutline(parent,
                new PdfDestination(PdfDestination.XYZ, 0, bookmark.y() + TO_TOP_OF_TARGET, 0), bookmark.title(), false);
        outline.put(bookmark.level(), entry);
    }
}
