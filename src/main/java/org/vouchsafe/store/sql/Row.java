package org.vouchsafe.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;

/** The current row of a result; columns count from 1. Reading null where a value must be, is damage. */
public final class Row {
    private final ResultSet results;
    private final String sql;

    Row(ResultSet results, String sql) {
        this.results = results;
        this.sql = sql;
    }

    public long number(int column) {
        return present(numberOrNull(column), column);
    }

    public @Nullable Long numberOrNull(int column) {
        try {
            long value = results.getLong(column);
            return results.wasNull() ? null : value;
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    public String text(int column) {
        return present(textOrNull(column), column);
    }

    public @Nullable String textOrNull(int column) {
        try {
            return results.getString(column);
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    public byte[] bytes(int column) {
        return present(bytesOrNull(column), column);
    }

    public byte @Nullable [] bytesOrNull(int column) {
        try {
            return results.getBytes(column);
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    /** A place in the log from two columns: sequence and moment. */
    public Recorded recorded(int seqColumn, int momentColumn) {
        return new Recorded(number(seqColumn), Moment.ofMicros(number(momentColumn)));
    }

    /** The same; null when there is no sequence. */
    public @Nullable Recorded recordedOrNull(int seqColumn, int momentColumn) {
        return numberOrNull(seqColumn) == null ? null : recorded(seqColumn, momentColumn);
    }

    /** A moment a source states, kept as text. */
    public @Nullable Instant instantOrNull(int column) {
        return Moment.ofText(textOrNull(column));
    }

    /** All values of the row as SQLite types them: Long, Double, String, byte[] or null. */
    public List<@Nullable Object> values() {
        try {
            int columns = results.getMetaData().getColumnCount();
            var values = new ArrayList<@Nullable Object>(columns);
            for (int i = 1; i <= columns; i++) {
                Object value = results.getObject(i);
                values.add(value instanceof Integer number ? Long.valueOf(number) : value);
            }
            return values;
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    private <T> T present(@Nullable T value, int column) {
        if (value == null) {
            throw new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: column " + column + " is empty in: " + sql
                    .strip());
        }
        return value;
    }
}
