package org.vouchsafe.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One connection with its prepared statements. SQL comes whole and values are bound: {@code null}, {@link Long}, {@link Integer},
 * {@link String} or {@code byte[]}. Not thread-safe; a statement may be used again while its rows are being read.
 */
public final class Session implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> idle = new HashMap<>();

    public Session(Connection connection) {
        this.connection = connection;
    }

    /** All rows, each through the reader. */
    public <T> List<T> list(String sql, Function<Row, T> reader, @Nullable Object... values) {
        var rows = new ArrayList<T>();
        each(sql, row -> rows.add(reader.apply(row)), values);
        return rows;
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Function<Row, T> reader, @Nullable Object... values) {
        List<T> rows = list(sql, reader, values);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    /** Hands every row to the consumer; the row is valid only during the call. */
    public void each(String sql, Consumer<Row> consumer, @Nullable Object... values) {
        using(sql, values, statement -> {
            try (ResultSet results = statement.executeQuery()) {
                var row = new Row(results, sql);
                while (results.next()) {
                    consumer.accept(row);
                }
            }
        });
    }

    /** The number in the first column of the first row; empty when there is no row or it is null there. */
    public OptionalLong number(String sql, @Nullable Object... values) {
        List<OptionalLong> found = list(sql, row -> {
            Long value = row.numberOrNull(1);
            return value == null ? OptionalLong.empty() : OptionalLong.of(value);
        }, values);
        return found.isEmpty() ? OptionalLong.empty() : found.getFirst();
    }

    /** Executes a statement that changes something; gives the number of rows changed. */
    public int execute(String sql, @Nullable Object... values) {
        int[] changed = new int[1];
        using(sql, values, statement -> changed[0] = statement.executeUpdate());
        return changed[0];
    }

    /** Inserts many rows with one statement. */
    public Batch batch(String sql) {
        try {
            PreparedStatement statement = idle.remove(sql);
            return new Batch(statement != null ? statement : connection.prepareStatement(sql), sql);
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    /** Runs statements that take no values, such as a migration or a pragma. */
    public void script(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    /** Begins a transaction that only reads. */
    public void beginReading() {
        script("BEGIN");
    }

    /** Begins a transaction that writes; waits for its turn. */
    public void beginWriting() {
        script("BEGIN IMMEDIATE");
    }

    /** Ends the transaction; when that fails it is still open, and to be rolled back. */
    public void commit() {
        script("COMMIT");
    }

    /** Undoes the transaction; does nothing when none is open. */
    public void rollback() {
        try {
            script("ROLLBACK");
        } catch (StoreException e) {
            // On a full disk and the like SQLite has rolled back by itself (sqlite.org, "Response To Errors Within A Transaction").
            if (e.getMessage() == null || !e.getMessage().contains("no transaction is active")) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement each : idle.values()) {
                each.close();
            }
            idle.clear();
            connection.close();
        } catch (SQLException e) {
            throw Failures.of(e, "close");
        }
    }

    private void using(String sql, @Nullable Object[] values, Work work) {
        PreparedStatement cached = idle.remove(sql);
        try {
            PreparedStatement statement = cached != null ? cached : connection.prepareStatement(sql);
            boolean sound = false;
            try {
                bind(statement, values);
                work.on(statement);
                sound = true;
            } finally {
                // The driver gives up a statement that failed; it must not be met again.
                if (sound) {
                    release(sql, statement);
                } else {
                    statement.close();
                }
            }
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    private void release(String sql, PreparedStatement statement) throws SQLException {
        if (idle.putIfAbsent(sql, statement) != null) {
            statement.close();
        }
    }

    static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setNull(i + 1, java.sql.Types.NULL);
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case String text -> statement.setString(i + 1, text);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                default -> throw new IllegalArgumentException("Cannot be bound: " + values[i]);
            }
        }
    }

    private interface Work {
        void on(PreparedStatement statement) throws SQLException;
    }

    /** Rows for one statement, sent in portions. Closing sends the rest. */
    public final class Batch implements AutoCloseable {
        private static final int PORTION = 1_000;
        private final PreparedStatement statement;
        private final String sql;
        private int waiting;
        private boolean failed;

        private Batch(PreparedStatement statement, String sql) {
            this.statement = statement;
            this.sql = sql;
        }

        /** One row. */
        public void add(@Nullable Object... values) {
            try {
                bind(statement, values);
                statement.addBatch();
                if (++waiting == PORTION) {
                    statement.executeBatch();
                    waiting = 0;
                }
            } catch (SQLException e) {
                failed = true;
                throw Failures.of(e, sql);
            }
        }

        /** Sends what waits. */
        public void send() {
            try {
                if (waiting > 0 && !failed) {
                    statement.executeBatch();
                    waiting = 0;
                }
            } catch (SQLException e) {
                failed = true;
                throw Failures.of(e, sql);
            }
        }

        @Override
        public void close() {
            try {
                if (failed) {
                    statement.close();
                    return;
                }
                if (waiting > 0) {
                    statement.executeBatch();
                }
                release(sql, statement);
            } catch (SQLException e) {
                throw Failures.of(e, sql);
            }
        }
    }
}
