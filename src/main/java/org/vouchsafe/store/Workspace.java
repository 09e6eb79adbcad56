package org.vouchsafe.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.check.Finding;
import org.vouchsafe.store.check.WorkspaceCheck;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.file.Connections;
import org.vouchsafe.store.file.Migrations;
import org.vouchsafe.store.file.WriterLock;
import org.vouchsafe.store.load.Loaded;
import org.vouchsafe.store.position.PositionKeeper;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;

/**
 * An open workspace file. Thread-safe: reads run side by side, writes one after the other. Failures of disk or file come as
 * {@link StoreException}, which says of what kind they are.
 */
public final class Workspace implements AutoCloseable {
    private final Path file;
    private final Surroundings surroundings;
    private final @Nullable Session writer;
    private final @Nullable WriterLock lock;
    private final @Nullable String readOnlyReason;
    private final List<String> notices;
    private final ReentrantLock writing = new ReentrantLock();
    private final ConcurrentLinkedDeque<Session> readers = new ConcurrentLinkedDeque<>();
    private final Loaded loaded = new Loaded();
    private volatile boolean closed;

    /** How it is to be opened. */
    public enum Access {
        /** For writing; when somebody else has it open for writing, for reading only. */
        WRITE_IF_FREE,
        /** For reading only. */
        READ
    }

    Workspace(Path file, Surroundings surroundings, @Nullable Session writer, @Nullable WriterLock lock, @Nullable String readOnlyReason,
            List<String> notices) {
        this.file = file;
        this.surroundings = surroundings;
        this.writer = writer;
        this.lock = lock;
        this.readOnlyReason = readOnlyReason;
        this.notices = List.copyOf(notices);
    }

    /** Makes a new, empty workspace. The file must not exist. */
    public static Opening create(Path file, Surroundings surroundings) {
        return new WorkspaceFile(file, surroundings, Migrations.PUBLISHED).create();
    }

    /** Opens a workspace; brings one of an older program up to date after backing it up beside the file. */
    public static Opening open(Path file, Access access, Surroundings surroundings) {
        return new WorkspaceFile(file, surroundings, Migrations.PUBLISHED).open(access);
    }

    /**
     * Writes a copy of a workspace as it stands; what somebody is writing into it just now is not in it. The workspace itself is only read.
     *
     * @param copy must not exist
     * @throws StoreException when the file is no workspace that can be read, or the copy cannot be written
     */
    public static void copy(Path file, Path copy) {
        try (Session reader = Connections.checker(file)) {
            if (!Migrations.isWorkspace(reader)) {
                throw new StoreException(StoreException.Kind.DAMAGED, file + " is not a Vouchsafe workspace.");
            }
            reader.execute("VACUUM INTO ?", copy.toString());
        }
    }

    /** Reads; all that the function reads is of one moment. Nothing lazy may escape it. */
    public <T extends @Nullable Object> T read(Function<ReadTx, T> reading) {
        Session session = reader();
        try {
            session.beginReading();
            T result = reading.apply(new ReadTx(session, loaded));
            session.rollback();
            readers.push(session);
            if (closed) {
                closeReaders();
            }
            return result;
        } catch (RuntimeException | Error e) {
            quietly(e, session::close);
            throw e;
        }
    }

    /**
     * Changes the workspace in one transaction with one leaf in the audit log. When the function throws (also when it was cancelled)
     * nothing is written. A function that records no fact adds no leaf.
     */
    public <T extends @Nullable Object> T write(Entry entry, Function<WriteTx, T> change) {
        return change(entry, change, Session::commit);
    }

    /**
     * Keeps what is derived from facts, in one transaction that leaves no trace in the log. It waits for nobody: when something else is being
     * written, the workspace can only be read, or the disk refuses, nothing is kept.
     *
     * @return true when it is kept
     */
    public boolean derive(Consumer<PositionKeeper> keeping) {
        if (writer == null || closed || writing.isHeldByCurrentThread() || !writing.tryLock()) {
            return false;
        }
        try {
            if (closed) {
                return false;
            }
            writer.beginWriting();
            try {
                keeping.accept(new PositionKeeper(writer));
                writer.commit();
                return true;
            } catch (RuntimeException | Error e) {
                quietly(e, writer::rollback);
                throw e;
            }
        } catch (StoreException e) {
            // It can be derived again; nobody is to be kept from reading by that.
            return false;
        } finally {
            writing.unlock();
        }
    }

    /** Does the same and then undoes it all: what would happen. */
    public <T extends @Nullable Object> T rehearse(Entry entry, Function<WriteTx, T> change) {
        return change(entry, change, Session::rollback);
    }

    /** Verifies everything: the file, foreign keys, originals, facts against the log, the log against its root. Empty when all is well. */
    public List<Finding> check(Progress progress) {
        if (closed) {
            throw new IllegalStateException("The workspace is closed");
        }
        try (Session session = Connections.checker(file)) {
            session.beginReading();
            List<Finding> findings = new WorkspaceCheck(session, progress).findings();
            session.rollback();
            return findings;
        }
    }

    /** The workspace file. */
    public Path file() {
        return file;
    }

    /** Why it can only be read, in words; null when it can be written. */
    public @Nullable String readOnlyReason() {
        return readOnlyReason;
    }

    /** What the user should know about how it was opened (network folder, migration with its backup); empty as a rule. */
    public List<String> notices() {
        return notices;
    }

    /** Number of the newest migration. */
    public int schemaVersion() {
        return Migrations.PUBLISHED.newest();
    }

    /** Folds everything into the one file and lets go of it. Waits for a write that is under way. Closing twice is harmless. */
    @Override
    public void close() {
        writing.lock();
        try {
            if (!closed) {
                closed = true;
                fold();
            }
        } finally {
            writing.unlock();
        }
    }

    private void fold() {
        try {
            closeReaders();
            if (writer != null) {
                WorkspaceFile.fold(writer);
                writer.close();
            }
        } finally {
            release();
        }
    }

    private <T extends @Nullable Object> T change(Entry entry, Function<WriteTx, T> change, Consumer<Session> end) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("A change within a change");
        }
        writing.lock();
        try {
            Session session = writer();
            session.beginWriting();
            try {
                var log = new FactLog(session, surroundings.clock(), surroundings.random(), entry);
                T result = change.apply(new WriteTx(session, loaded.forChange(), log));
                log.finish();
                end.accept(session);
                return result;
            } catch (RuntimeException | Error e) {
                quietly(e, session::rollback);
                throw e;
            }
        } finally {
            writing.unlock();
        }
    }

    private Session writer() {
        if (closed) {
            throw new IllegalStateException("The workspace is closed");
        }
        if (writer == null) {
            throw new StoreException(StoreException.Kind.READ_ONLY,
                    readOnlyReason == null ? "The workspace can only be read." : readOnlyReason);
        }
        return writer;
    }

    private Session reader() {
        if (closed) {
            throw new IllegalStateException("The workspace is closed");
        }
        Session idle = readers.poll();
        return idle != null ? idle : Connections.reader(file);
    }

    private void closeReaders() {
        for (Session each = readers.poll(); each != null; each = readers.poll()) {
            each.close();
        }
    }

    private void release() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new StoreException(StoreException.Kind.ENVIRONMENT, "The lock file beside " + file + " could not be removed.", e);
            }
        }
    }

    private static void quietly(Throwable first, Runnable cleaning) {
        try {
            cleaning.run();
        } catch (RuntimeException e) {
            first.addSuppressed(e);
        }
    }
}
