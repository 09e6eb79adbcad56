package org.vouchsafe.carrier.mail;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Content transfer encodings (RFC 2045, section 6), undone as far as possible. */
final class TransferDecoding {
    private static final int[] VALUES = new int[128];

    static {
        java.util.Arrays.fill(VALUES, -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            VALUES[alphabet.charAt(i)] = i;
        }
    }

    private TransferDecoding() {}

    /**
     * What came out.
     *
     * @param sound false when something in it was not of the encoding, or the end is missing
     */
    record Decoded(byte[] bytes, boolean sound) {}

    /** Undoes an encoding by its name; an unknown one is taken for none. */
    static Decoded decode(String encoding, byte[] bytes) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(bytes);
            case "quoted-printable" -> quotedPrintable(bytes);
            case "", "7bit", "8bit", "binary" -> new Decoded(bytes, true);
            case "x-uuencode", "x-uue", "uuencode" -> uuencoded(bytes);
            default -> new Decoded(bytes, false);
        };
    }

    static Decoded base64(byte[] text) {
        var out = new ByteArrayOutputStream(text.length * 3 / 4 + 3);
        boolean sound = true;
        int bits = 0;
        int held = 0;
        int padding = 0;
        for (byte each : text) {
            int value = each >= 0 ? VALUES[each] : -1;
            if (each == '=') {
                padding++;
            } else if (value >= 0) {
                // Two encoded texts one after the other are seen in the wild; padding within is where the second begins.
                if (padding > 0) {
                    bits = 0;
                    held = 0;
                    padding = 0;
                }
                held = held << 6 | value;
                bits += 6;
                if (bits >= 8) {
                    bits -= 8;
                    out.write(held >> bits);
                    held &= (1 << bits) - 1;
                }
            } else if (each != '\n' && each != '\r' && each != ' ' && each != '\t') {
                sound = false;
            }
        }
        return new Decoded(out.toByteArray(), sound && bits < 6);
    }

    static Decoded quotedPrintable(byte[] text) {
        var out = new ByteArrayOutputStream(text.length);
        boolean sound = true;
        for (int i = 0; i < text.length; i++) {
            if (text[i] != '=') {
                out.write(text[i]);
            } else if (i + 2 < text.length && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0) {
                out.write(hex(text[i + 1]) << 4 | hex(text[i + 2]));
                i += 2;
            } else {
                int end = i + 1;
                while (end < text.length && (text[end] == ' ' || text[end] == '\t')) {
                    end++;
                }
                if (end >= text.length) {
                    i = end;
                } else if (text[end] == '\n' || text[end] == '\r') {
                    i = text[end] == '\r' && end + 1 < text.length && text[end + 1] == '\n' ? end + 1 : end;
                } else {
                    sound = false;
                    out.write('=');
                }
            }
        }
        return new Decoded(out.toByteArray(), sound);
    }

    /** The encoding of old Unix mail: lines that begin with their length. */
    static Decoded uuencoded(byte[] text) {
        var out = new ByteArrayOutputStream(text.length * 3 / 4);
        boolean begun = false;
        boolean ended = false;
        for (String line : new String(text, java.nio.charset.StandardCharsets.ISO_8859_1).split("\r\n|\r|\n")) {
            if (!begun) {
                begun = line.startsWith("begin ");
            } else if (line.equals("end")) {
                ended = true;
                break;
            } else if (!line.isEmpty()) {
                uuLine(line, out);
            }
        }
        return new Decoded(begun ? out.toByteArray() : text, begun && ended);
    }

    private static void uuLine(String line, ByteArrayOutputStream out) {
        int length = line.charAt(0) - ' ' & 0x3F;
        for (int i = 1; length > 0 && i < line.length(); i += 4) {
            int held = 0;
            for (int k = 0; k < 4; k++) {
                held = held << 6 | (i + k < line.length() ? line.charAt(i + k) - ' ' & 0x3F : 0);
            }
            for (int k = 2; k >= 0 && length > 0; k--, length--) {
                out.write(held >> 8 * k);
            }
        }
    }

    /** The value of a hexadecimal digit; -1 for any other character. */
    static int hex(byte c) {
        return Character.digit(c, 16);
    }
}
