package org.vouchsafe.store.inventory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/** Texts that resemble the one before them: only what differs is written. One per column and block. */
final class FrontCoding {
    private byte[] last = new byte[0];

    void write(PackWriter out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int mismatch = Arrays.mismatch(last, bytes);
        int shared = mismatch < 0 ? bytes.length : mismatch;
        out.number(shared).number(bytes.length - shared).raw(Arrays.copyOfRange(bytes, shared, bytes.length));
        last = bytes;
    }

    String read(PackReader in) {
        int shared = in.countUpTo(last.length);
        byte[] rest = in.raw(in.count());
        byte[] bytes = Arrays.copyOf(last, shared + rest.length);
        System.arraycopy(rest, 0, bytes, shared, rest.length);
        last = bytes;
        return new String(bytes, StandardCharsets.UTF_8);
    }

}
