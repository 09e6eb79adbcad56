package org.vouchsafe.store.inventory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/**
 * Texts that resemble the one before them: only what differs is written. One per column and block. What was read stays in one buffer, so that
 * passing over a text makes nothing.
 */
final class FrontCoding {
    private byte[] last = new byte[0];
    private int length;

    void write(PackWriter out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int mismatch = Arrays.mismatch(last, bytes);
        int shared = mismatch < 0 ? bytes.length : mismatch;
        out.number(shared).number(bytes.length - shared).raw(Arrays.copyOfRange(bytes, shared, bytes.length));
        last = bytes;
        length = bytes.length;
    }

    String read(PackReader in) {
        skip(in);
        return new String(last, 0, length, StandardCharsets.UTF_8);
    }

    /** Passes over a text, which the next may resemble. */
    void skip(PackReader in) {
        int shared = in.countUpTo(length);
        int rest = in.count();
        // A count that is damage must not be allocated for.
        in.need(rest);
        if (shared + rest > last.length) {
            last = Arrays.copyOf(last, Math.max(shared + rest, 2 * last.length));
        }
        in.raw(last, shared, rest);
        length = shared + rest;
    }

}
