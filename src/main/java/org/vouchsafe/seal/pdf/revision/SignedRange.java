package org.vouchsafe.seal.pdf.revision;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.domain.Sha256;

/**
 * The frame of a signature or time stamp in a PDF: which bytes it covers and the value it leaves out. Framing is demanded to the letter, so that
 * no byte up to its end is free: two ranges that meet at the hexadecimal text, nothing but that text between them.
 *
 * @param end the first byte it does not cover
 * @param digest SHA-256 over both ranges
 * @param value the DER of the signature or time stamp without its padding
 */
record SignedRange(int end, Sha256 digest, byte[] value) {
    private static final Pattern BYTE_RANGE = Pattern
            .compile("/ByteRange\\s*\\[\\s*(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s*\\]");

    /** Reads the first frame that begins at or behind a byte. */
    static SignedRange of(byte[] pdf, String text, int from) throws BrokenFile {
        Matcher found = BYTE_RANGE.matcher(text);
        if (!found.find(from)) {
            throw new BrokenFile("The signature does not say which bytes it covers.");
        }
        long[] range = {Long.parseLong(found.group(1)), Long.parseLong(found.group(2)), Long.parseLong(found.group(3)),
                Long.parseLong(found.group(4))};
        long end = range[2] + range[3];
        if (range[0] != 0 || range[1] < 1 || range[2] <= range[1] + 2 || end > pdf.length || range[3] < 1 || found.start() > end) {
            throw new BrokenFile("The signature does not cover the file from its first to its last byte.");
        }
        int open = (int) range[1];
        int close = (int) range[2] - 1;
        if (pdf[open] != '<' || pdf[close] != '>') {
            throw new BrokenFile("The signature value is not framed as it must be.");
        }
        return new SignedRange((int) end, digest(pdf, open, close, (int) end), value(text.substring(open + 1, close)));
    }

    /** SHA-256 of everything up to {@code end} but the hexadecimal text between two brackets. */
    static Sha256 digest(byte[] pdf, int open, int close, int end) {
        var digest = Sha256.digest();
        digest.update(pdf, 0, open);
        digest.update(pdf, close + 1, end - close - 1);
        return Sha256.ofDigest(digest.digest());
    }

    private static byte[] value(String hex) throws BrokenFile {
        byte[] padded = parsed(hex);
        int length = derLength(padded);
        for (int i = length; i < padded.length; i++) {
            if (padded[i] != 0) {
                throw new BrokenFile("The padding behind the signature value is not empty.");
            }
        }
        return Arrays.copyOf(padded, length);
    }

    private static byte[] parsed(String hex) throws BrokenFile {
        boolean plain = hex.length() % 2 == 0 && !hex.isEmpty();
        for (int i = 0; plain && i < hex.length(); i++) {
            char c = hex.charAt(i);
            plain = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
        }
        if (!plain) {
            throw new BrokenFile("The signature value is not plain hexadecimal text in lower case.");
        }
        return HexFormat.of().parseHex(hex);
    }

    /** Length of the DER value that begins the bytes: a SEQUENCE with a definite length (X.690, 8.1.3). */
    private static int derLength(byte[] bytes) throws BrokenFile {
        int lengthBytes = bytes.length < 6 || bytes[0] != 0x30 ? 0 : bytes[1] & 0x7f;
        if (lengthBytes < 1 || lengthBytes > 4 || (bytes[1] & 0x80) == 0) {
            throw new BrokenFile("The signature value is not a CMS structure.");
        }
        long length = 0;
        for (int i = 0; i < lengthBytes; i++) {
            length = length << 8 | bytes[2 + i] & 0xff;
        }
        if (length + 2 + lengthBytes > bytes.length) {
            throw new BrokenFile("The signature value is cut off.");
        }
        return (int) length + 2 + lengthBytes;
    }

    /** Whether the file holds a signature at all, or what was one: a damaged signature is not the same as none. */
    static boolean isSigned(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return text.contains("/ByteRange") || text.contains("/ETSI.CAdES.detached");
    }
}
