package org.vouchsafe.seal.asic;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.input.Limits;
import org.vouchsafe.seal.asic.ContainerVerifier.Held;

/**
 * A container on disk, read in one go: while its entries are read they are written again in our form and compared with the bytes that stand there, so
 * that a container of any size is judged to the byte without being held in memory.
 */
final class ContainerFile {
    private static final int PIECE = 1 << 16;
    private final Map<String, Held> entries = new LinkedHashMap<>();
    private final Predicate<String> keep;
    private long left;

    private ContainerFile(Predicate<String> keep, long most) {
        this.keep = keep;
        this.left = most;
    }

    /**
     * Reads it.
     *
     * @param keep whose bytes are wanted; all of them together may be as large as one file may be
     * @throws IOException when it cannot be read, or is not as we write it; the message says so in words
     */
    static Map<String, Held> read(Path file, Predicate<String> keep) throws IOException {
        var reading = new ContainerFile(keep, Limits.DEFAULT.fileBytes());
        try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), PIECE), StandardCharsets.UTF_8);
                var original = new BufferedInputStream(Files.newInputStream(file), PIECE)) {
            reading.compare(in, original);
        } catch (IllegalArgumentException e) {
            throw new IOException("a name in it is not readable", e);
        }
        return reading.entries;
    }

    private void compare(ZipInputStream in, InputStream original) throws IOException {
        var same = new Same(original);
        var again = new ZipOutputStream(same, StandardCharsets.UTF_8);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (entry.getMethod() != ZipEntry.STORED || entry.getSize() < 0 || entry.getCrc() < 0) {
                throw new IOException(Same.CHANGED);
            }
            if (entries.size() >= Limits.DEFAULT.unpacking().entries()) {
                throw new IOException("it holds more files than is allowed");
            }
            if (entries.containsKey(entry.getName())) {
                throw new IOException("the entry " + entry.getName() + " stands twice");
            }
            again.putNextEntry(CanonicalZip.entry(entry.getName(), entry.getSize(), entry.getCrc()));
            entries.put(entry.getName(), copy(in, again, keep.test(entry.getName()) ? new ByteArrayOutputStream() : null));
            again.closeEntry();
        }
        again.finish();
        same.end();
    }

    private Held copy(InputStream in, OutputStream again, @Nullable ByteArrayOutputStream bytes) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] piece = new byte[PIECE];
        long size = 0;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            again.write(piece, 0, read);
            digest.update(piece, 0, read);
            size += read;
            if (bytes != null) {
                left -= read;
                if (left < 0) {
                    throw new IOException("it unpacks to more than is allowed");
                }
                bytes.write(piece, 0, read);
            }
        }
        return new Held(size, Sha256.ofDigest(digest.digest()), bytes == null ? null : bytes.toByteArray());
    }

    /** Takes what is written and demands that the original says the same. */
    private static final class Same extends OutputStream {
        private static final String CHANGED = "it is not as it was written: bytes were changed, added or packed again";
        private final InputStream original;

        Same(InputStream original) {
            this.original = original;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            byte[] there = original.readNBytes(length);
            if (there.length != length || !java.util.Arrays.equals(there, 0, length, bytes, from, from + length)) {
                throw new IOException(CHANGED);
            }
        }

        void end() throws IOException {
            if (original.read() >= 0) {
                throw new IOException(CHANGED);
            }
        }
    }
}
