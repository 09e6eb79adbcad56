package org.vouchsafe.carrier.mail;

import java.util.Arrays;

/**
 * Lines of a mail: a stretch of its bytes, and the line at which it begins.
 *
 * @param to the first byte after it
 * @param line number of its first line, from 1
 */
record Slice(byte[] bytes, int from, int to, int line) {
    /** All of a file. */
    static Slice of(byte[] bytes) {
        boolean marked = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF;
        return new Slice(bytes, marked ? 3 : 0, bytes.length, 1);
    }

    /** Its bytes by themselves. */
    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    int length() {
        return to - from;
    }

    /** Where the line at {@code at} ends: the byte after its line end, or the end of the slice. */
    int endOfLine(int at) {
        int i = at;
        while (i < to && bytes[i] != '\n' && bytes[i] != '\r') {
            i++;
        }
        if (i < to) {
            i += bytes[i] == '\r' && i + 1 < to && bytes[i + 1] == '\n' ? 2 : 1;
        }
        return i;
    }

    /** Where the text of the line at {@code at} ends, without its line end. */
    int endOfText(int at) {
        int i = at;
        while (i < to && bytes[i] != '\n' && bytes[i] != '\r') {
            i++;
        }
        return i;
    }
}
