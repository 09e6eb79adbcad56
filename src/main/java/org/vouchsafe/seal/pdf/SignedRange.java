package org.vouchsafe.seal.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.domain.Sha256;

/**
 * The frame of a signed PDF: which bytes the signature covers and the CMS it leaves out. Framing is demanded to the letter, so that no byte
 * of the file is free: two ranges that meet at the hexadecimal text, nothing but that text between them, nothing after them.
 *
 * @param signedDigest SHA-256 over both ranges
 * @param cms the DER of the CMS without its padding
 */
record SignedRange(Sha256 signedDigest, byte[] cms) {
    private static final Pattern BYTE_RANGE = Pattern
            .compile("/ByteRange\\s*\\[\\s*(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s*\\]");

    /** Why a frame is not as it must be; the message is for the user. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    /** Whether the file holds a signature at all. */
    static boolean isSigned(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1).contains("/ByteRange");
    }

    /** Reads the frame of a file with one signature. */
    static SignedRange of(byte[] pdf) throws Broken {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher found = BYTE_RANGE.matcher(text);
        if (!found.find()) {
            throw new Broken("The signature does not say which bytes it covers.");
        }
        long[] range = {Long.parseLong(found.group(1)), Long.parseLong(found.group(2)), Long.parseLong(found.group(3)),
                Long.parseLong(found.group(4))};
        if (text.indexOf("/ByteRange", found.end()) >= 0) {
            throw new Broken("The file holds more than one signature; a report of ours holds exactly one.");
        }
        if (range[2] + range[3] < pdf.length) {
            throw new Broken((pdf.length - range[2] - range[3]) + " bytes were added after the signature.");
        }
        if (range[0] != 0 || range[1] < 1 || range[2] <= range[1] + 2 || range[2] + range[3] != pdf.length) {
            throw new Broken("The signature does not cover the file from its first to its last byte.");
        }
        int open = (int) range[1];
        int close = (int) range[2] - 1;
        if (pdf[open] != '<' || pdf[close] != '>') {
            throw new Broken("The signature value is not framed as it must be.");
        }
        var digest = Sha256.digest();
        digest.update(pdf, 0, open);
        digest.update(pdf, close + 1, pdf.length - close - 1);
        return new SignedRange(Sha256.ofDigest(digest.digest()), contents(text.substring(open + 1, close)));
    }

    private static byte[] contents(String hex) throws Broken {
        if (!hex.matches("([0-9a-f]{2})+")) {
            throw new Broken("The signature value is not plain hexadecimal text in lower case.");
        }
        byte[] padded = HexFormat.of().parseHex(hex);
        int length = derLength(padded);
        for (int i = length; i < padded.length; i++) {
            if (padded[i] != 0) {
                throw new Broken("The padding behind the signature value is not empty.");
            }
        }
        return Arrays.copyOf(padded, length);
    }

    /** Length of the DER value that begins the bytes: a SEQUENCE with a definite length (X.690, 8.1.3). */
    private static int derLength(byte[] bytes) throws Broken {
        int lengthBytes = bytes.length < 6 || bytes[0] != 0x30 ? 0 : bytes[1] & 0x7f;
        if (lengthBytes < 1 || lengthBytes > 4 || (bytes[1] & 0x80) == 0) {
            throw new Broken("The signature value is not a CMS structure.");
        }
        long length = 0;
        for (int i = 0; i < lengthBytes; i++) {
            length = length << 8 | bytes[2 + i] & 0xff;
        }
        if (length + 2 + lengthBytes > bytes.length) {
            throw new Broken("The signature value is cut off.");
        }
        return (int) length + 2 + lengthBytes;
    }
}
