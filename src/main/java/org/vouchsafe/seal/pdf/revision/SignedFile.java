package org.vouchsafe.seal.pdf.revision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signed PDF taken apart: the first signature, which covers everything before it, and each revision behind it. A revision is accepted only
 * when writing it again from what it adds gives it back byte for byte; there is then nothing in it but a signature in a field that was kept,
 * a time stamp, or validation data.
 *
 * @param layers oldest first
 * @param waiting the roles that have a field and no signature in it
 */
public record SignedFile(List<Layer> layers, List<String> waiting) {
    private static final int MOST_LAYERS = 32;
    private static final int MOST_ENDS = 16;
    private static final String END = "\n%%EOF\n";

    public SignedFile {
        layers = List.copyOf(layers);
        waiting = List.copyOf(waiting);
    }

    /** Whether the file holds a signature at all. */
    public static boolean isSigned(byte[] pdf) {
        return SignedRange.isSigned(pdf);
    }

    /**
     * Takes it apart; says nothing yet of whether signatures hold.
     *
     * @throws BrokenFile when a byte is covered by no signature and belongs to no revision that may follow one
     */
    public static SignedFile read(byte[] pdf) throws BrokenFile {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        SignedRange first = SignedRange.of(pdf, text, 0);
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Signed(Reading.firstRole(text, first.end()), first.digest(), first.value(), first.end()));
        int at = first.end();
        while (at < pdf.length) {
            Layer next = layers.size() < MOST_LAYERS ? next(pdf, text, at) : null;
            if (next == null) {
                throw new BrokenFile(ForeignRevision.words(text.substring(at)));
            }
            layers.add(next);
            at = next.end();
        }
        return new SignedFile(layers, Reading.waiting(text, pdf.length));
    }

    /** The revision that begins there; null when there is none that may stand there. */
    private static @Nullable Layer next(byte[] pdf, String text, int at) {
        int end = at;
        for (int tries = 0; tries < MOST_ENDS; tries++) {
            int found = text.indexOf(END, end);
            if (found < 0) {
                return null;
            }
            end = found + END.length();
            Layer layer = Reading.revision(pdf, text, at, end);
            if (layer != null) {
                return layer;
            }
            // The line break may begin the next mark.
            end--;
        }
        return null;
    }

    /** Whether a stretch of a file holds exactly these bytes. */
    static boolean holds(byte[] pdf, int from, int to, byte[] whole) {
        return whole.length == to && Arrays.equals(pdf, from, to, whole, from, to);
    }
}
