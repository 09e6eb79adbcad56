package org.vouchsafe.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Who may write. A file beside the workspace says who holds it; an operating-system lock on that file says whether that still holds, so a
 * program that was killed leaves nothing to clear away.
 *
 * <p>On POSIX systems such locks belong to the process, and closing <em>any</em> handle of a file lets go of all of them (fcntl, POSIX.1-2017;
 * sqlite.org, "How To Corrupt", 2.2). So whoever holds the lock never opens the lock file a second time, not even to read it; and the workspace
 * file itself is never opened except by SQLite.
 */
public final class WriterLock implements AutoCloseable {
    /** Far behind the text, which others must be able to read where locks bind readers too (Windows). */
    private static final long LOCKED_BYTE = 1L << 40;
    private static final int ATTEMPTS = 20;
    private static final int TEXT_LIMIT = 4_096;
    private static final int PROOFS = 4;
    private static final int PADDING = 1_000;
    /** What this process holds, by lock file: as far as the locks themselves reach, which is not further than the process. */
    private static final ConcurrentMap<Path, String> HELD_HERE = new ConcurrentHashMap<>();
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

    /** Asks for the right to write to a workspace that is there; another name of the same file (a link) asks for the same right. */
    public static Answer ask(Path workspace, String holder, Instant now) throws IOException {
        Path real = workspace.toRealPath();
        Path file = real.resolveSibling(real.getFileName() + ".lock");
        String says = holder + ", process " + ProcessHandle.current().pid() + ", since " + now.truncatedTo(ChronoUnit.SECONDS);
        String here = HELD_HERE.putIfAbsent(file, says);
        if (here != null) {
            return new Answer(null, here);
        }
        boolean given = false;
        try {
            Answer answer = askOthers(file, says + "\n");
            given = answer.lock() != null;
            return answer;
        } finally {
            if (!given) {
                HELD_HERE.remove(file, says);
            }
        }
    }

    private static Answer askOthers(Path file, String text) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String heldBy = read(channel);
                channel.close();
                return new Answer(null, heldBy);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
            if (isFoundAt(file, channel)) {
                return new Answer(new WriterLock(file, channel, lock), "");
            }
            // Its holder removed the file between our opening and locking it: this lock is on a file nobody else will find.
            channel.close();
        }
        throw new IOException("The lock file " + file + " keeps disappearing");
    }

    /** Lets go; the file beside the workspace disappears. A second time does nothing: the file may be somebody else's by then. */
    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        try {
            Files.deleteIfExists(file);
            lock.release();
            channel.close();
        } finally {
            HELD_HERE.remove(file);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Whether others find what we locked under its name: only then the file of that name grows by just what we write, time and again. */
    private static boolean isFoundAt(Path file, FileChannel channel) throws IOException {
        for (int proof = 0; proof < PROOFS; proof++) {
            int more = 1 + ThreadLocalRandom.current().nextInt(PADDING);
            channel.write(ByteBuffer.wrap(" ".repeat(more).getBytes(StandardCharsets.UTF_8)), channel.size());
            try {
                if (Files.size(file) != channel.size()) {
                    return false;
                }
            } catch (NoSuchFileException e) {
                return false;
            }
        }
        return true;
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(TEXT_LIMIT);
        channel.read(buffer, 0);
        String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        String line = text.lines().findFirst().orElse("");
        return line.isBlank() ? "another program" : line;
    }
}
