package org.vouchsafe.report.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF of ours as pictures, drawn when they are asked for. Thread-safe; one page is drawn at a time. */
public final class PagePictures implements AutoCloseable {
    /** A page of A4 at this scale has 10 million pixels; nobody looks closer. */
    private static final double LARGEST_SCALE = 4.5;
    private final PDDocument document;
    private final PDFRenderer renderer;

    /** @throws UncheckedIOException when that is no PDF */
    public PagePictures(byte[] pdf) {
        try {
            this.document = Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException("The pages cannot be shown", e);
        }
        this.renderer = new PDFRenderer(document);
    }

    /** How many pages there are. */
    public int count() {
        return document.getNumberOfPages();
    }

    /**
     * One page.
     *
     * @param index from 0
     * @param scale pixels per point (1/72 inch)
     */
    public synchronized PagePicture page(int index, double scale) {
        try {
            BufferedImage image = renderer.renderImage(index, (float) Math.min(LARGEST_SCALE, scale), ImageType.RGB);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            return new PagePicture(image.getWidth(), image.getHeight(), pixels);
        } catch (IOException e) {
            throw new UncheckedIOException("Page " + (index + 1) + " cannot be shown", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
