package org.vouchsafe.store.feed;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.StoreException;

/** How documents lie in a feed file: raw deflate (RFC 1951), their marks as eight bytes each. Not thread-safe. */
final class Packing {
    /** Quick rather than small: a dump is packed once and mostly never read. */
    private static final int LEVEL = 4;
    private final Deflater deflater = new Deflater(LEVEL, true);
    private final byte[] buffer = new byte[64 << 10];

    byte[] pack(byte[] original) {
        deflater.reset();
        deflater.setInput(original);
        deflater.finish();
        var out = new ByteArrayOutputStream(original.length / 2 + 64);
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        return out.toByteArray();
    }

    static byte[] unpack(byte[] packed, int size) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] original = new byte[size];
            int read = 0;
            while (read < size && !inflater.finished()) {
                int more = inflater.inflate(original, read, size - read);
                if (more == 0) {
                    break;
                }
                read += more;
            }
            if (read != size) {
                throw damaged();
            }
            return original;
        } catch (DataFormatException e) {
            throw damaged();
        } finally {
            inflater.end();
        }
    }

    static byte[] numbers(SortedSet<Long> values) {
        var out = ByteBuffer.allocate(values.size() * Long.BYTES);
        values.forEach(out::putLong);
        return out.array();
    }

    static long[] numbers(byte[] packed) {
        long[] values = new long[packed.length / Long.BYTES];
        ByteBuffer.wrap(packed).asLongBuffer().get(values);
        return values;
    }

    static byte[] texts(Collection<String> values) {
        return new PackWriter().texts(values).bytes();
    }

    static List<String> texts(byte[] packed) {
        return new PackReader(packed).texts();
    }

    private static StoreException damaged() {
        return new StoreException(StoreException.Kind.DAMAGED,
                "The feed file is damaged: an advisory in it cannot be unpacked. Remove the feed and import it again.");
    }
}
