package org.vouchsafe.report.pdf.type;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.vouchsafe.domain.publication.Letterhead;

/**
 * A picture as it goes into a PDF: opaque and in one colour space, whatever the file holds, because PDF/A takes no other.
 *
 * @param pixels RGB on white
 * @param description what is seen on it
 */
public record Picture(BufferedImage pixels, String description) {
    /** More on one side no logo needs; a small file can claim to hold any number. */
    private static final int MOST_PIXELS = 4_000;

    /** The logo of a letterhead; empty where there is none, or none that can be shown. */
    public static Optional<Picture> of(Letterhead letterhead) {
        Letterhead.Logo logo = letterhead.logo();
        if (logo == null) {
            return Optional.empty();
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(logo.bytes()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
                    return Optional.empty();
                }
                return Optional.of(new Picture(flat(reader.read(0)), logo.description()));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // A damaged picture, which some readers say with exceptions of their own.
            return Optional.empty();
        }
    }

    private static BufferedImage flat(BufferedImage read) {
        BufferedImage flat = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = flat.createGraphics();
        graphics.drawImage(read, 0, 0, java.awt.Color.WHITE, null);
        graphics.dispose();
        return flat;
    }

    /** Width for each point of height. */
    public float ratio() {
        return (float) pixels.getWidth() / pixels.getHeight();
    }
}
