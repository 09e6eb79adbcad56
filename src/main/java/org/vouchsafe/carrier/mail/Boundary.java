package org.vouchsafe.carrier.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Splits a body at the lines that separate its parts (RFC 2046, section 5.1.1). */
final class Boundary {
    private Boundary() {}

    /**
     * The parts.
     *
     * @param closed whether the last of them has its end
     */
    record Split(List<Slice> parts, boolean closed) {}

    /** The parts between the boundary's lines; what stands before the first and after the last is no part. */
    static Split split(Slice body, String boundary) {
        byte[] dashes = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        List<Slice> parts = new ArrayList<>();
        int start = -1;
        int startLine = 0;
        int line = body.line();
        for (int at = body.from(); at < body.to(); line++) {
            int next = body.endOfLine(at);
            if (startsWith(body, at, dashes)) {
                if (start >= 0) {
                    parts.add(new Slice(body.bytes(), start, beforeLineEnd(body, start, at), startLine));
                }
                int after = at + dashes.length;
                String rest = new String(body.bytes(), after, body.endOfText(at) - after, StandardCharsets.ISO_8859_1).strip();
                if (rest.equals("--")) {
                    return new Split(parts, true);
                }
                if (rest.isEmpty()) {
                    start = next;
                    startLine = line + 1;
                }
            }
            at = next;
        }
        if (start >= 0) {
            parts.add(new Slice(body.bytes(), start, body.to(), startLine));
        }
        return new Split(parts, false);
    }

    /** The line end before a boundary belongs to the boundary. */
    private static int beforeLineEnd(Slice body, int start, int at) {
        int end = at;
        if (end > start && body.bytes()[end - 1] == '\n') {
            end--;
        }
        if (end > start && body.bytes()[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    private static boolean startsWith(Slice body, int at, byte[] wanted) {
        if (at + wanted.length > body.to()) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (body.bytes()[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
