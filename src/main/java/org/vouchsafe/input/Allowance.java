package org.vouchsafe.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * What may still be unpacked from one received file. All containers within it draw on the same allowance, so that neither depth nor number
 * can multiply what a single one may do; once it is overdrawn nothing more is given. Not thread-safe.
 */
public final class Allowance {
    /** Small entries may swell as they like: a page of blanks packs a thousandfold. */
    private static final long HARMLESS = 4L << 20;
    private static final int CHUNK = 64 << 10;
    private final Limits limits;
    private final Runnable watch;
    private long bytes;
    private int entries;

    /** @param watch called again and again while unpacking; throws when the user cancelled */
    public Allowance(Limits limits, Runnable watch) {
        this.limits = limits;
        this.watch = watch;
        this.bytes = limits.unpacking().bytes();
        this.entries = limits.unpacking().entries();
    }

    /** More came out, or would come out, than is allowed. Its message is a sentence for the analyst. */
    public static final class Overdrawn extends IOException {
        private static final long serialVersionUID = 1L;

        Overdrawn(String message) {
            super(message);
        }
    }

    /** Whether it was overdrawn, so that nothing more comes out. */
    public boolean isSpent() {
        return bytes <= 0 || entries < 0;
    }

    public Limits limits() {
        return limits;
    }

    /** Counts one more entry. */
    public void entry() throws Overdrawn {
        watch.run();
        if (--entries < 0) {
            bytes = 0;
            throw new Overdrawn("It holds more than " + limits.unpacking().entries() + " entries.");
        }
    }

    /** Unpacks one entry to its end, {@code packed} bytes of the container or less; to be closed when done with. */
    public Spooled unpack(String name, InputStream unpacked, long packed) throws IOException {
        return Spooled.of(name, guarded(unpacked, () -> packed));
    }

    /** A stream of unpacked bytes that fails with {@link Overdrawn} as soon as too many came for what was {@code packed} until then. */
    public InputStream guarded(InputStream unpacked, LongSupplier packed) {
        return new Guarded(unpacked, packed);
    }

    /** Counts bytes that came out otherwise, such as a decoded attachment. */
    public void spend(long unpacked) throws Overdrawn {
        watch.run();
        bytes -= unpacked;
        if (bytes < 0) {
            bytes = 0;
            throw new Overdrawn("It unpacks to more than " + (limits.unpacking().bytes() >> 20) + " MiB.");
        }
    }

    private final class Guarded extends InputStream {
        private final InputStream in;
        private final LongSupplier packed;
        private long out;

        Guarded(InputStream in, LongSupplier packed) {
            this.in = in;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = in.read(target, from, Math.min(length, CHUNK));
            if (read > 0) {
                spend(read);
                out += read;
                if (out > HARMLESS && out / limits.unpacking().ratio() > packed.getAsLong()) {
                    bytes = 0;
                    throw new Overdrawn("It swells more than " + limits.unpacking().ratio() + "-fold when unpacked.");
                }
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
