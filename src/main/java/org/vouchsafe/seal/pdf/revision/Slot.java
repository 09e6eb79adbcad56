package org.vouchsafe.seal.pdf.revision;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.vouchsafe.domain.Sha256;

/**
 * A file with a revision that waits for its signature or time stamp: everything is in place but the value itself.
 *
 * @param file the bytes so far, the revision included
 * @param open where the bracket before the value stands
 * @param close where the bracket behind it stands
 */
public record Slot(byte[] file, int open, int close) {
    /** Room for a value in bytes; a time stamp with the chain of its authority fits. */
    static final int ROOM = 16_384;
    /** Stands in a dictionary until the ranges are known: as long as the longest ranges. */
    static final String RANGE = "/ByteRange[0 ********** ********** **********]";
    private static final String VALUE = "/Contents<";

    /** The entries of a dictionary that wait to be filled. */
    static String entries() {
        return RANGE + VALUE + "0".repeat(2 * ROOM) + ">";
    }

    /** Puts the ranges in; the revision holds {@link #entries} exactly once. */
    static Slot of(byte[] before, int end, byte[] revision) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(end + revision.length);
        joined.write(before, 0, end);
        joined.writeBytes(revision);
        byte[] file = joined.toByteArray();
        String tail = new String(revision, StandardCharsets.ISO_8859_1);
        int range = tail.indexOf(RANGE);
        int open = end + tail.indexOf(VALUE, range) + VALUE.length() - 1;
        int close = open + 2 * ROOM + 1;
        String stated = "/ByteRange[0 " + open + " " + (close + 1) + " " + (file.length - close - 1) + "]";
        byte[] padded = (stated + " ".repeat(RANGE.length() - stated.length())).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(padded, 0, file, end + range, padded.length);
        return new Slot(file, open, close);
    }

    /** SHA-256 of what is to be signed or stamped. */
    public Sha256 digest() {
        return SignedRange.digest(file, open, close, file.length);
    }

    /**
     * The whole file with the value in its place.
     *
     * @throws BrokenFile when the value does not fit
     */
    public byte[] filled(byte[] value) throws BrokenFile {
        if (value.length > ROOM) {
            throw new BrokenFile("The value takes " + value.length + " bytes, and there is room for " + ROOM + ".");
        }
        byte[] filled = Arrays.copyOf(file, file.length);
        byte[] hex = HexFormat.of().formatHex(value).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(hex, 0, filled, open + 1, hex.length);
        return filled;
    }
}
