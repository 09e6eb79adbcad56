package org.vouchsafe.store.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.match.MatchKeys;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.store.file.Connections;
import org.vouchsafe.store.file.Folder;
import org.vouchsafe.store.file.Migrations;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;

/**
 * The file that holds the feeds of one user: SQLite with its own application id and migrations. Several programs may read it while one
 * writes; a second one that wants to write waits its turn. Not thread-safe.
 */
public final class FeedFile implements AutoCloseable {
    /** Name of the file within the folder of feeds. */
    public static final String NAME = "advisories.vouchsafe-feeds";
    /** Says that a file holds feeds: {@code VOFD}. */
    static final int APPLICATION_ID = 0x564F4644;
    private static final Migrations MIGRATIONS = new Migrations(List.of("feeds/0001_feeds.sql", "feeds/0002_versions_of_one_time.sql"));
    private static final String EDITION = "SELECT max(edition) FROM marking";
    private static final String IMPORTED = "SELECT DISTINCT feed FROM feed_import WHERE sha256 = ?";
    private final Session session;

    private FeedFile(Session session) {
        this.session = session;
    }

    /** Opens the feeds of a folder for reading; empty when there are none. */
    public static Optional<FeedFile> read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Session session = Connections.reader(file);
        try {
            int version = Migrations.version(session);
            if (version == 0) {
                // Another program is only just making it.
                session.close();
                return Optional.empty();
            }
            check(session, file);
            return Optional.of(new FeedFile(session));
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** Opens the feeds of a folder for writing, and makes them when there are none. */
    public static FeedFile write(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException(StoreException.Kind.ENVIRONMENT,
                    "The folder " + folder + " for the feeds cannot be made. Name another one with --feeds.", e);
        }
        Session session = Connections.creator(file);
        try {
            session.script("PRAGMA busy_timeout = 60000");
            if (Migrations.version(session) == 0) {
                make(session, file);
            }
            check(session, file);
            renew(session);
            return new FeedFile(session);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static void make(Session session, Path file) {
        session.script("PRAGMA auto_vacuum = INCREMENTAL");
        if (isLocal(file)) {
            session.first("PRAGMA journal_mode = WAL", row -> row.text(1));
        }
        session.beginWriting();
        // Another program may have made it while this one waited.
        if (Migrations.version(session) == 0) {
            session.script("PRAGMA application_id = 0x564F4644");
            MIGRATIONS.apply(session);
            session.execute("INSERT INTO marking (edition) VALUES (?)", MatchKeys.EDITION);
        }
        session.commit();
    }

    /** Brings a file of an earlier program up to the newest schema. */
    private static void renew(Session session) {
        if (Migrations.version(session) < MIGRATIONS.newest()) {
            session.beginWriting();
            MIGRATIONS.apply(session);
            session.commit();
        }
    }

    private static boolean isLocal(Path file) {
        try {
            return Folder.of(file) == Folder.LOCAL;
        } catch (IOException e) {
            return false;
        }
    }

    private static void check(Session session, Path file) {
        if (session.number("PRAGMA application_id").orElse(0) != APPLICATION_ID) {
            throw new StoreException(StoreException.Kind.DAMAGED, file + " does not hold feeds. Move it away, or name another folder.");
        }
        if (Migrations.version(session) > MIGRATIONS.newest()) {
            throw new StoreException(StoreException.Kind.ENVIRONMENT,
                    file + " was written by a newer program. Use that, or name another folder for the feeds.");
        }
    }

    /** Whether its index was made with the match keys of this program; else nothing can be looked up until it is made anew. */
    public boolean isMarkedAnew() {
        return session.number(EDITION).orElse(0) == MatchKeys.EDITION;
    }

    /** All feeds by name. */
    public List<HeldFeed> feeds() {
        return new FeedTable(session).all();
    }

    /** The feed of this name (without regard to case). */
    public Optional<HeldFeed> feed(String name) {
        return feeds().stream().filter(each -> each.feed().name().equalsIgnoreCase(name.strip())).findFirst();
    }

    /** The feeds into which a file with these bytes was imported before and that are still held. */
    public List<Feed> importedFrom(Sha256 sha256) {
        List<Long> numbers = session.list(IMPORTED, row -> row.number(1), (Object) HexFormat.of().parseHex(sha256.hex()));
        return feeds().stream().filter(each -> numbers.contains(each.number())).map(HeldFeed::feed).toList();
    }

    /** Finds documents and scores. */
    public FeedLook look() {
        return new FeedLook(session);
    }

    /** From now on until it is closed, all that is read is of one moment. */
    public void beginLooking() {
        session.beginReading();
    }

    /** Changes the feeds in one transaction; when the function throws, nothing is written. */
    public <T extends @Nullable Object> T change(Function<FeedWriting, T> change) {
        session.beginWriting();
        try {
            var writing = new FeedWriting(session);
            T result = change.apply(writing);
            writing.flush();
            session.commit();
            return result;
        } catch (RuntimeException | Error e) {
            try {
                session.rollback();
            } catch (RuntimeException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    /** Gives the room of what was removed back to the disk. */
    public void shrink() {
        session.script("PRAGMA incremental_vacuum");
        session.first("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.number(1));
    }

    @Override
    public void close() {
        session.close();
    }
}
