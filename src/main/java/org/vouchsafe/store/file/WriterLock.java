package org.vouchsafe.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may write. A file beside the workspace says who holds it; an operating-system lock on that file says whether that still holds, so a
 * program that was killed leaves nothing to clear away. The workspace file itself is never opened except by SQLite: closing another handle
 * on it would drop SQLite's own locks (sqlite.org, "How To Corrupt", 2.2).
 */
public final class WriterLock implements AutoCloseable {
    /** Far behind the text, which others must be able to read where locks bind readers too (Windows). */
    private static final long LOCKED_BYTE = 1L << 40;
    private static final int ATTEMPTS = 20;
    private static final int TEXT_LIMIT = 4_096;
    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private WriterLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * What came of asking.
     *
     * @param lock null when somebody else holds it
     * @param heldBy who holds it, in words; empty when the lock was given
     */
    public record Answer(@Nullable WriterLock lock, String heldBy) {}

    /** Asks for the right to write. */
    public static Answer ask(Path workspace, String holder, Instant now) throws IOException {
        Path file = workspace.resolveSibling(workspace.getFileName() + ".lock");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String heldBy = read(channel);
                channel.close();
                return new Answer(null, heldBy);
            }
            String text = holder + ", process " + ProcessHandle.current().pid() + ", since " + now + "\n" + UUID.randomUUID() + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
            if (stillThere(file, text)) {
                return new Answer(new WriterLock(file, channel, lock), "");
            }
            // Its holder removed the file between our opening and locking it: this lock is on a file nobody else will find.
            channel.close();
        }
        throw new IOException("The lock file " + file + " keeps disappearing");
    }

    /** Lets go; the file beside the workspace disappears. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        lock.release();
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static boolean stillThere(Path file, String text) {
        try {
            return Files.readString(file).equals(text);
        } catch (IOException e) {
            return false;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(TEXT_LIMIT);
        channel.read(buffer, 0);
        String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        String line = text.lines().findFirst().orElse("");
        return line.isBlank() ? "another program" : line;
    }
}
