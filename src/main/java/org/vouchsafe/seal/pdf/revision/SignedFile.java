package org.vouchsafe.seal.pdf.revision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final Pattern HEAD = Pattern.compile("\n\\d+ 0 obj\n<</");
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
        List<Layer> layers = sound(pdf, text);
        int at = layers.getLast().end();
        if (at < pdf.length) {
            throw new BrokenFile(ForeignRevision.words(text.substring(at)));
        }
        return new SignedFile(layers, Reading.waiting(text, pdf.length));
    }

    /**
     * The part of it that is in order, as far as that goes: at least the first signature.
     *
     * @throws BrokenFile when not even the first signature is framed as ours are
     */
    public static SignedFile beginning(byte[] pdf) throws BrokenFile {
        return new SignedFile(sound(pdf, new String(pdf, StandardCharsets.ISO_8859_1)), List.of());
    }

    /** Whether a stretch of a file was written by {@link Update}, or by somebody who took pains to write so. */
    public static boolean isOurHand(byte[] pdf, int from) {
        String added = new String(pdf, from, pdf.length - from, StandardCharsets.ISO_8859_1);
        return added.contains("trailer\n<</Size ") || HEAD.matcher(added).lookingAt();
    }

    private static List<Layer> sound(byte[] pdf, String text) throws BrokenFile {
        SignedRange first = SignedRange.of(pdf, text, 0);
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Signed(Reading.firstRole(text, first.end()), first.digest(), first.value(), first.end()));
        int at = first.end();
        while (at < pdf.length) {
            Layer next = layers.size() < MOST_LAYERS ? next(pdf, text, at) : null;
            if (next == null) {
                return layers;
            }
            layers.add(next);
            at = next.end();
        }
        return layers;
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
