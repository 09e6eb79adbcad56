package org.vouchsafe.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.store.Opening.Failed;
import org.vouchsafe.store.Opening.Opened;
import org.vouchsafe.store.Opening.Why;
import org.vouchsafe.store.Workspace.Access;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.component.Components;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.WorkspaceRows;
import org.vouchsafe.store.file.Connections;
import org.vouchsafe.store.file.Folder;
import org.vouchsafe.store.file.Migrations;
import org.vouchsafe.store.file.WriterLock;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;

/** Makes and opens workspace files. */
final class WorkspaceFile {
    private final Path file;
    private final Surroundings surroundings;
    private final Migrations migrations;
    private final List<String> notices = new ArrayList<>();

    WorkspaceFile(Path file, Surroundings surroundings, Migrations migrations) {
        this.file = file;
        this.surroundings = surroundings;
        this.migrations = migrations;
    }

    Opening create() {
        if (Files.exists(file)) {
            return new Failed(Why.EXISTS, "There is a file " + file + " already. Choose another name, or open it.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return new Failed(Why.MISSING, "The folder " + folder + " does not exist. Make it first, or choose another.");
        }
        // Built under another name and moved into place, so that a crash never leaves half a workspace under the name asked for.
        Path building = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(building);
            build(building);
            move(building);
        } catch (FileAlreadyExistsException e) {
            return new Failed(Why.EXISTS, "There is a file " + file + " already. Choose another name, or open it.");
        } catch (StoreException e) {
            discard(building);
            return new Failed(Why.ENVIRONMENT, "The workspace " + file + " could not be made. " + e.words());
        } catch (IOException e) {
            discard(building);
            return new Failed(Why.ENVIRONMENT, "The workspace " + file + " could not be made: " + FileFailure.words(e)
                    + ". Check that the folder exists, can be written to, and has room.");
        }
        return open(Access.WRITE_IF_FREE);
    }

    Opening open(Access access) {
        if (!Files.exists(file)) {
            return new Failed(Why.MISSING, "There is no file " + file + ". Check the name, or make a new workspace.");
        }
        if (!Files.isRegularFile(file)) {
            return new Failed(Why.NOT_A_WORKSPACE, file + " is not a workspace but a folder or device. Choose a .vouchsafe file.");
        }
        if (isMadeUp()) {
            return new Failed(Why.NOT_A_WORKSPACE,
                    file + " is not a workspace but a file that the system makes up. Choose a .vouchsafe file.");
        }
        WriterLock lock = null;
        try {
            String reason = "It was opened for reading only.";
            if (access == Access.WRITE_IF_FREE) {
                if (!Files.isWritable(file)) {
                    reason = "The file " + file + " is write-protected.";
                } else {
                    WriterLock.Answer answer = WriterLock.ask(file, surroundings.holder(), surroundings.clock().instant());
                    lock = answer.lock();
                    reason = lock != null ? "" : "It is open for writing elsewhere: " + answer.heldBy() + ".";
                }
            }
            Opening opening = lock != null ? openForWriting(lock) : openForReading(reason);
            if (!(opening instanceof Opened)) {
                letGo(lock);
            }
            return opening;
        } catch (StoreException e) {
            letGo(lock);
            return failed(e);
        } catch (IOException e) {
            letGo(lock);
            return new Failed(Why.ENVIRONMENT, "The workspace " + file + " could not be opened: " + FileFailure.words(e)
                    + ". Check that the folder can be written to.");
        }
    }

    /** True for a file that says it is empty and yet gives bytes or fails, as those of the system do. */
    private boolean isMadeUp() {
        try {
            if (Files.size(file) > 0) {
                return false;
            }
            try (InputStream in = Files.newInputStream(file)) {
                return in.read() >= 0;
            }
        } catch (AccessDeniedException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Brings everything into the one file and leaves no file beside it, unless somebody else is still reading. */
    static void fold(Session writer) {
        try {
            writer.script("PRAGMA busy_timeout = 500");
            writer.number("PRAGMA wal_checkpoint(TRUNCATE)");
            writer.first("PRAGMA journal_mode = DELETE", row -> row.text(1));
        } catch (StoreException e) {
            if (e.kind() != StoreException.Kind.ENVIRONMENT) {
                throw e;
            }
            // Somebody is reading. All is safe in the log beside the file, and the next to write folds it in.
        }
    }

    private Opening openForWriting(WriterLock lock) throws IOException {
        Session writer = Connections.writer(file);
        try {
            Failed refusal = refusal(writer);
            if (refusal != null) {
                writer.close();
                return refusal;
            }
            if (Migrations.version(writer) < migrations.newest()) {
                migrate(writer);
            }
            journal(writer);
            return new Opened(new Workspace(file, surroundings, writer, lock, null, notices));
        } catch (StoreException e) {
            writer.close();
            throw e;
        }
    }

    private Opening openForReading(String reason) {
        try (Session reader = Connections.reader(file)) {
            Failed refusal = refusal(reader);
            if (refusal != null) {
                return refusal;
            }
            if (Migrations.version(reader) < migrations.newest()) {
                return new Failed(Why.OLDER, file + " was made by an older Vouchsafe and must be brought up to date first. " + reason
                        + " Open it for writing once.");
            }
        }
        return new Opened(new Workspace(file, surroundings, null, null, reason, notices));
    }

    private @Nullable Failed refusal(Session session) {
        if (!Migrations.isWorkspace(session)) {
            return new Failed(Why.NOT_A_WORKSPACE,
                    file + " is not a Vouchsafe workspace. Choose a .vouchsafe file; to bring a document in, import"
                            + " it.");
        }
        int version = Migrations.version(session);
        if (version > migrations.newest()) {
            return new Failed(Why.NEWER, file + " was made by a newer Vouchsafe (file version " + version + ", this program knows "
                    + migrations.newest() + "). Install the newer program to open it; nothing was changed.");
        }
        if (version < 1) {
            return new Failed(Why.DAMAGED, file + " says that it is a workspace, but holds no tables. Go back to a backup.");
        }
        session.number("SELECT max(seq) FROM fact");
        return null;
    }

    private void migrate(Session writer) throws IOException {
        int from = Migrations.version(writer);
        Path backup = file.resolveSibling(file.getFileName() + ".v" + from + ".backup");
        for (int i = 2; Files.exists(backup); i++) {
            backup = file.resolveSibling(file.getFileName() + ".v" + from + "-" + i + ".backup");
        }
        writer.execute("VACUUM INTO ?", backup.toString());
        writer.beginWriting();
        try {
            migrations.apply(writer);
            Components.index(writer);
            writer.commit();
        } catch (StoreException e) {
            writer.rollback();
            throw e;
        }
        notices.add(
                "The workspace was brought from file version " + from + " to " + migrations.newest() + ". The file as it was is kept as "
                        + backup.getFileName() + ".");
    }

    private void journal(Session writer) throws IOException {
        switch (Folder.of(file)) {
            case LOCAL -> {
                writer.first("PRAGMA journal_mode = WAL", row -> row.text(1));
                writer.first("PRAGMA wal_autocheckpoint = 4000", row -> row.number(1));
            }
            case NETWORK -> {
                writer.first("PRAGMA journal_mode = DELETE", row -> row.text(1));
                notices.add(
                        "The workspace lies in a network folder. It is kept safe there by a slower journal, and nobody else can read while"
                                + " something is written. Keep it on a disk of this machine if you can.");
            }
        }
    }

    private void build(Path building) {
        try (Session session = Connections.creator(building)) {
            Migrations.claim(session);
            session.beginWriting();
            migrations.apply(session);
            var log = new FactLog(session, surroundings.clock(), surroundings.random(),
                    new Entry(surroundings.holder(), "create", String.valueOf(
                            file.getFileName()), ""));
            var pending = log.begin(FactKind.WORKSPACE);
            var uuid = new UUID(surroundings.random().nextLong(), surroundings.random().nextLong());
            pending.insert(WorkspaceRows.WORKSPACE, pending.seq(), uuid.toString()).end();
            log.finish();
            session.commit();
        }
    }

    private void move(Path building) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        try {
            Files.move(building, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(building, file);
        }
    }

    private Failed failed(StoreException failure) {
        return switch (failure.kind()) {
            case DAMAGED -> failure.getMessage() != null && failure.getMessage().contains("NOTADB") ? new Failed(Why.NOT_A_WORKSPACE, file
                    + " is not a Vouchsafe workspace. Choose a .vouchsafe file; to bring a document in, import it.")
                    : new Failed(Why.DAMAGED, file
                            + " is damaged. " + failure.words() + " Go back to a backup.");
            case PROGRAM -> new Failed(Why.DAMAGED, file + " lacks what a workspace holds. Go back to a backup.");
            case ENVIRONMENT, READ_ONLY -> new Failed(Why.ENVIRONMENT, file + " could not be opened. " + failure.words());
        };
    }

    private static void letGo(@Nullable WriterLock lock) {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new StoreException(StoreException.Kind.ENVIRONMENT, "The lock file could not be removed.", e);
            }
        }
    }

    private static void discard(Path building) {
        try {
            Files.deleteIfExists(building);
        } catch (IOException e) {
            // The failure that is being reported matters more; the next attempt deletes it.
        }
    }
}
