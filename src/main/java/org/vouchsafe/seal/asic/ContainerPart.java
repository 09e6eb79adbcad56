package org.vouchsafe.seal.asic;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import org.vouchsafe.domain.Sha256;

/**
 * A file on its way into a container. What a zip and a manifest must say of it beforehand was measured; its bytes can be had as often as they are
 * needed and need not lie in memory.
 *
 * @param name within the container
 * @param size in bytes
 * @param crc as a zip wants it
 */
public record ContainerPart(String name, long size, long crc, Sha256 sha256, Source source) {
    /** Where its bytes come from; the same ones each time. */
    public interface Source {
        /** Writes all of them. */
        void writeTo(OutputStream target) throws IOException;
    }

    /**
     * Reads it once to measure it.
     *
     * @throws IOException as the source
     */
    public static ContainerPart measured(String name, Source source) throws IOException {
        var meter = new Meter();
        source.writeTo(meter);
        return new ContainerPart(name, meter.size, meter.crc.getValue(), Sha256.ofDigest(meter.digest.digest()), source);
    }

    /** One that lies in memory. */
    public static ContainerPart of(String name, byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return new ContainerPart(name, bytes.length, crc.getValue(), Sha256.of(bytes), target -> target.write(bytes));
    }

    private static final class Meter extends OutputStream {
        private final MessageDigest digest = Sha256.digest();
        private final CRC32 crc = new CRC32();
        private long size;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            digest.update(bytes, from, length);
            crc.update(bytes, from, length);
            size += length;
        }
    }
}
