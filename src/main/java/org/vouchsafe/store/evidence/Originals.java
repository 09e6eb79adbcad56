package org.vouchsafe.store.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;

/**
 * Originals under their SHA-256, each kept once. They lie in chunks of at most 1 MiB, since the driver reads a blob whole, and each chunk is
 * deflated by itself where that makes it smaller.
 */
public final class Originals {
    private static final int CHUNK = 1 << 20;
    private static final int AS_IT_IS = 0;
    private static final int DEFLATED = 1;
    private static final String FIND = "SELECT id FROM blob WHERE sha256 = ?";
    private static final String SIZE = "SELECT size, chunks FROM blob WHERE sha256 = ?";
    private static final String INSERT = "INSERT INTO blob (sha256, size, chunks) VALUES (?, ?, ?)";
    private static final String INSERT_CHUNK = "INSERT INTO blob_chunk (blob, ordinal, packing, data) VALUES (?, ?, ?, ?)";
    private static final String CHUNK_AT = """
            SELECT c.packing, c.data FROM blob_chunk c JOIN blob b ON b.id = c.blob WHERE b.sha256 = ? AND c.ordinal = ?""";
    private static final String GONE = """
            SELECT b.id FROM blob b WHERE b.sha256 = ? AND b.chunks > 0 AND NOT EXISTS (SELECT 1 FROM blob_chunk c WHERE c.blob = b.id)
                AND EXISTS (SELECT 1 FROM disposal d WHERE d.sha256 = b.sha256)""";
    private static final String NEEDED = """
            SELECT e.id FROM evidence e WHERE e.sha256 = ? AND NOT EXISTS (SELECT 1 FROM disposal d WHERE d.evidence = e.id) LIMIT 1""";
    private static final String DELETE = "DELETE FROM blob_chunk WHERE blob = (SELECT id FROM blob WHERE sha256 = ?)";
    private final Session session;

    public Originals(Session session) {
        this.session = session;
    }

    /** Keeps these bytes, unless they are kept already, and reads them back to be sure. Gives their hash. */
    public Sha256 keep(Content content) {
        Sha256 sha256 = sha256(content);
        byte[] key = key(sha256);
        if (session.number(FIND, (Object) key).isEmpty()) {
            session.execute(INSERT, key, content.size(), (content.size() + CHUNK - 1) / CHUNK);
            long blob = session.number(FIND, (Object) key).orElseThrow();
            Sha256 written = chunks(content, (ordinal, chunk) -> insert(blob, ordinal, chunk));
            if (!written.equals(sha256)) {
                throw new StoreException(StoreException.Kind.ENVIRONMENT, "The file changed while it was read. Import it again.");
            }
        } else if (isGone(sha256)) {
            // Disposed of once, and received anew.
            long blob = session.number(FIND, (Object) key).orElseThrow();
            chunks(content, (ordinal, chunk) -> insert(blob, ordinal, chunk));
        }
        each(sha256, chunk -> {});
        return sha256;
    }

    /** True when all its bytes were disposed of. An empty original has none to lose. */
    public boolean isGone(Sha256 sha256) {
        return session.number(GONE, (Object) key(sha256)).isPresent();
    }

    /** Overwrites and frees its bytes when every evidence that has them is disposed of; else they stay. */
    public void dispose(Sha256 sha256) {
        if (session.number(NEEDED, (Object) key(sha256)).isEmpty()) {
            // Freed pages would otherwise keep what stood on them.
            session.script("PRAGMA secure_delete = ON");
            session.execute(DELETE, (Object) key(sha256));
        }
    }

    private interface ChunkReader {
        void take(int ordinal, byte[] chunk);
    }

    private static Sha256 sha256(Content content) {
        return chunks(content, (ordinal, chunk) -> {});
    }

    /** Hands over the bytes in chunks; gives their hash. Never more than one chunk is in memory. */
    private static Sha256 chunks(Content content, ChunkReader reader) {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = content.open()) {
            int ordinal = 0;
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                digest.update(chunk);
                reader.take(ordinal++, chunk);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException(StoreException.Kind.ENVIRONMENT,
                    "The file could not be read to its end: " + FileFailure.words(e) + ".", e);
        }
        return Sha256.ofDigest(digest.digest());
    }

    /** The first chunks, until there are at least so many bytes. */
    byte[] head(Sha256 sha256, long atLeast) {
        var first = new ByteArrayOutputStream();
        for (int i = 0; first.size() < atLeast; i++) {
            Optional<byte[]> chunk = session.first(CHUNK_AT, row -> unpack(sha256, (int) row.number(1), row.bytes(2)), key(sha256), i);
            if (chunk.isEmpty()) {
                break;
            }
            first.writeBytes(chunk.get());
        }
        return first.toByteArray();
    }

    /** The whole original. */
    public byte[] read(Sha256 sha256) {
        var all = new ByteArrayOutputStream();
        each(sha256, all::writeBytes);
        return all.toByteArray();
    }

    /** Writes the original; the last thing done is to compare its hash. */
    public void write(Sha256 sha256, OutputStream target) {
        each(sha256, chunk -> {
            try {
                target.write(chunk);
            } catch (IOException e) {
                throw new StoreException(StoreException.Kind.ENVIRONMENT,
                        "The original could not be written: " + FileFailure.words(e) + ".", e);
            }
        });
    }

    /** Hands over every chunk in order, then fails with DAMAGED unless all together have their hash and size. */
    public void each(Sha256 sha256, Consumer<byte[]> consumer) {
        MessageDigest digest = Sha256.digest();
        long[] shape = session.first(SIZE, row -> new long[] {row.number(1), row.number(2)}, (Object) key(sha256))
                .orElseThrow(() -> damaged(
                        sha256, "is missing"));
        if (isGone(sha256)) {
            throw new StoreException(StoreException.Kind.ENVIRONMENT,
                    "The original was disposed of: its name, hash and size remain, its bytes are gone.");
        }
        long size = 0;
        for (int i = 0; i < shape[1]; i++) {
            int ordinal = i;
            byte[] chunk = session.first(CHUNK_AT, row -> unpack(sha256, (int) row.number(1), row.bytes(2)), key(sha256), i).orElseThrow(
                    () -> damaged(sha256, "lacks its part " + ordinal));
            digest.update(chunk);
            size += chunk.length;
            consumer.accept(chunk);
        }
        if (size != shape[0] || !Sha256.ofDigest(digest.digest()).equals(sha256)) {
            throw damaged(sha256, "no longer has its hash");
        }
    }

    private void insert(long blob, int ordinal, byte[] chunk) {
        byte[] small = deflate(chunk);
        if (small.length < chunk.length) {
            session.execute(INSERT_CHUNK, blob, ordinal, DEFLATED, small);
        } else {
            session.execute(INSERT_CHUNK, blob, ordinal, AS_IT_IS, chunk);
        }
    }

    private static byte[] deflate(byte[] chunk) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(chunk);
            deflater.finish();
            var out = new ByteArrayOutputStream(chunk.length / 4 + 64);
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static byte[] unpack(Sha256 sha256, int packing, byte[] data) {
        if (packing == AS_IT_IS) {
            return data;
        }
        if (packing != DEFLATED) {
            throw damaged(sha256, "is packed in an unknown way");
        }
        try (var inflater = new Inflater(true)) {
            inflater.setInput(data);
            // One byte more than a chunk may have shows damage without unpacking whatever it claims to be.
            byte[] chunk = new byte[CHUNK + 1];
            int length = 0;
            while (!inflater.finished()) {
                int more = inflater.inflate(chunk, length, chunk.length - length);
                if (more == 0 && !inflater.finished()) {
                    throw damaged(sha256, "cannot be unpacked");
                }
                length += more;
            }
            return Arrays.copyOf(chunk, length);
        } catch (DataFormatException e) {
            throw damaged(sha256, "cannot be unpacked");
        }
    }

    private static byte[] key(Sha256 sha256) {
        return HexFormat.of().parseHex(sha256.hex());
    }

    private static StoreException damaged(Sha256 sha256, String what) {
        return new StoreException(StoreException.Kind.DAMAGED, "The original " + sha256 + " " + what + ". Go back to a backup.");
    }
}
