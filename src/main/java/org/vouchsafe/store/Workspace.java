package org.vouchsafe.store;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.check.Finding;

/**
 * An open workspace file. Thread-safe: reads run side by side, writes one after the other. Failures of disk or file come as
 * {@link org.vouchsafe.store.sql.StoreException}, which says of what kind they are.
 */
public final class Workspace implements AutoCloseable {
    private Workspace() {}

    /** How it is to be opened. */
    public enum Access {
        /** For writing; when somebody else has it open for writing, for reading only. */
        WRITE_IF_FREE,
        /** For reading only. */
        READ
    }

    /** Makes a new, empty workspace. The file must not exist. */
    public static Opening create(Path file, Surroundings surroundings) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Opens a workspace; brings one of an older program up to date after backing it up beside the file. */
    public static Opening open(Path file, Access access, Surroundings surroundings) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Reads; all that the function reads is of one moment. Nothing lazy may escape it. */
    public <T extends @Nullable Object> T read(Function<ReadTx, T> reading) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Changes the workspace in one transaction with one leaf in the audit log. When the function throws (also when it was cancelled)
     * nothing is written. A function that records no fact adds no leaf.
     */
    public <T extends @Nullable Object> T write(Entry entry, Function<WriteTx, T> change) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Does the same and then undoes it all: what would happen. */
    public <T extends @Nullable Object> T rehearse(Entry entry, Function<WriteTx, T> change) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Verifies everything: the file, foreign keys, originals, facts against the log, the log against its root. Empty when all is well. */
    public List<Finding> check(Progress progress) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The workspace file. */
    public Path file() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Why it can only be read, in words; null when it can be written. */
    public @Nullable String readOnlyReason() {
        throw new UnsupportedOperationException("not yet");
    }

    /** What the user should know about how it was opened (network folder, migration with its backup); empty as a rule. */
    public List<String> notices() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Number of the newest migration. */
    public int schemaVersion() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Folds everything into the one file and lets go of it. */
    @Override
    public void close() {
        throw new UnsupportedOperationException("not yet");
    }
}
