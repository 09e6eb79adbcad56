package org.vouchsafe.carrier.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * One header block of a tar archive (POSIX.1-2017 pax, "ustar Interchange Format", with GNU's large numbers).
 *
 * @param size bytes of content; -1 when it is not readable as a number
 */
record TarHeader(String name, char type, long size, boolean sound) {
    private static final int SUM_AT = 148;
    private static final int SUM_LENGTH = 8;
    private static final int PREFIX_AT = 345;
    private static final int PREFIX_LENGTH = 155;

    /** The header in a block of 512 bytes. */
    static TarHeader of(byte[] block) {
        String name = text(block, 0, 100);
        boolean posix = new String(block, 257, 6, StandardCharsets.ISO_8859_1).equals("ustar\0");
        String prefix = posix ? text(block, PREFIX_AT, PREFIX_LENGTH) : "";
        return new TarHeader(prefix.isEmpty() ? name : prefix + "/" + name, (char) (block[156] & 0xFF), number(block, 124, 12),
                isSound(block));
    }

    /** Whether the block's checksum is its own; old programs summed signed bytes. */
    private static boolean isSound(byte[] block) {
        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < block.length; i++) {
            boolean inSum = i >= SUM_AT && i < SUM_AT + SUM_LENGTH;
            unsigned += inSum ? ' ' : block[i] & 0xFF;
            signed += inSum ? ' ' : block[i];
        }
        long stated = number(block, SUM_AT, SUM_LENGTH);
        return stated == unsigned || stated == signed;
    }

    private static long number(byte[] block, int at, int length) {
        if ((block[at] & 0x80) != 0) {
            // GNU: a binary number, for what does not fit eleven octal digits.
            long value = block[at] & 0x7F;
            for (int i = 1; i < length; i++) {
                if (value >> 47 != 0) {
                    return -1;
                }
                value = value << 8 | block[at + i] & 0xFF;
            }
            return value;
        }
        String digits = text(block, at, length).strip();
        if (digits.isEmpty()) {
            return 0;
        }
        try {
            long value = Long.parseLong(digits, 8);
            return value < 0 ? -1 : value;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String text(byte[] block, int at, int length) {
        int end = at;
        while (end < at + length && block[end] != 0) {
            end++;
        }
        return decoded(block, at, end - at);
    }

    /** UTF-8, or what old programs wrote. */
    static String decoded(byte[] bytes, int at, int length) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        }
    }
}
