package org.vouchsafe.input.tree;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Remembers the bytes that were read, from a point on that its user moves forward, so that a part of a stream can be had byte for byte. */
final class RecordedStream extends FilterInputStream {
    private final int most;
    private byte[] kept = new byte[64 << 10];
    private int length;
    private long base;

    /** @param most bytes remembered; when more are read the oldest are forgotten */
    RecordedStream(InputStream in, int most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int wanted) throws IOException {
        int read = super.read(target, from, wanted);
        if (read > 0) {
            keep(target, from, read);
        }
        return read;
    }

    private void keep(byte[] source, int from, int count) {
        if (length + count > most) {
            drop(Math.min(length, length + count - most));
        }
        if (length + count > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(kept.length * 2, length + count));
        }
        System.arraycopy(source, from, kept, length, count);
        length += count;
    }

    /** What lies before this place in the stream is not needed any more. */
    void forgetBefore(long place) {
        drop(Math.clamp(place - base, 0, length));
    }

    private void drop(int count) {
        System.arraycopy(kept, count, kept, 0, length - count);
        length -= count;
        base += count;
    }

    /** The bytes from one place to before another; null when they were too many to be remembered. */
    byte @Nullable [] between(long from, long to) {
        return from < base || to > base + length || from > to ? null
                : Arrays.copyOfRange(kept, (int) (from - base), (int) (to - base));
    }
}
