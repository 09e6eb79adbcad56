package org.vouchsafe.store.file;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteOpenMode;
import org.vouchsafe.store.sql.Failures;
import org.vouchsafe.store.sql.Session;

/** Opens connections the way a workspace wants them. */
public final class Connections {
    private static final int BUSY_MILLIS = 5_000;
    private static final int CACHE_KIBIBYTES = 65_536;

    private Connections() {}

    /** The one connection that writes. The file must exist. */
    public static Session writer(Path file) {
        SQLiteConfig config = common();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return open(file, config);
    }

    /** The connection that makes a new file. */
    public static Session creator(Path file) {
        return open(file, common());
    }

    /** A connection that can only read. */
    public static Session reader(Path file) {
        Session session = checker(file);
        session.script("PRAGMA query_only = ON");
        return session;
    }

    /** The same, but it may also make temporary tables. */
    public static Session checker(Path file) {
        SQLiteConfig config = common();
        config.setReadOnly(true);
        return open(file, config);
    }

    /** A workspace without a file, as the migrations make it. */
    public static Session memory() {
        return open("jdbc:sqlite::memory:", common());
    }

    private static SQLiteConfig common() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setCacheSize(-CACHE_KIBIBYTES);
        config.setPragma(Pragma.LOAD_EXTENSION, "false");
        return config;
    }

    private static Session open(Path file, SQLiteConfig config) {
        Path absolute = file.toAbsolutePath();
        // In a plain name the driver takes a question mark for the beginning of settings; a URI writes it as %3F. A URI in turn cannot name
        // another machine, so it is used only where it must.
        return open("jdbc:sqlite:" + (absolute.toString().contains("?") ? absolute.toUri() : absolute), config);
    }

    private static Session open(String url, SQLiteConfig config) {
        try {
            var session = new Session(config.createConnection(url));
            // The file may come from anywhere: what its schema defines must not run with our rights.
            session.script("PRAGMA trusted_schema = OFF");
            session.script("PRAGMA cell_size_check = ON");
            return session;
        } catch (SQLException e) {
            throw Failures.of(e, "open " + url);
        }
    }
}
