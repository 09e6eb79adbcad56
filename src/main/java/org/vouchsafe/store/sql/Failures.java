package org.vouchsafe.store.sql;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what the driver reports into a failure of a known kind that names the statement. */
public final class Failures {
    private static final int STATEMENT_SHOWN = 400;

    private Failures() {}

    /** The failure, with the statement that failed. */
    public static StoreException of(SQLException failure, String sql) {
        String text = sql.strip().replaceAll("\\s+", " ");
        String shown = text.length() <= STATEMENT_SHOWN ? text : text.substring(0, STATEMENT_SHOWN) + "…";
        StoreException.Kind kind = kind(failure);
        return new StoreException(kind, words(kind) + " (" + failure.getMessage() + ") in: " + shown, failure);
    }

    private static String words(StoreException.Kind kind) {
        return switch (kind) {
            case ENVIRONMENT -> "The workspace could not be read or written";
            case READ_ONLY -> "The workspace can only be read";
            case DAMAGED -> "The workspace file is damaged";
            case PROGRAM -> "A statement failed";
        };
    }

    private static StoreException.Kind kind(SQLException failure) {
        SQLiteErrorCode code = failure instanceof SQLiteException sqlite ? sqlite.getResultCode()
                : SQLiteErrorCode.getErrorCode(failure
                        .getErrorCode());
        // The low byte is the primary result code; extended codes add detail above it (sqlite.org, "Result and Error Codes").
        return switch (code.code & 0xff) {
            // 5 BUSY, 6 LOCKED, 10 IOERR, 13 FULL, 14 CANTOPEN, 15 PROTOCOL, 22 NOLFS, 3 PERM, 7 NOMEM, 9 INTERRUPT
            case 3, 5, 6, 7, 9, 10, 13, 14, 15, 22 -> StoreException.Kind.ENVIRONMENT;
            case 8 -> StoreException.Kind.READ_ONLY;
            // 11 CORRUPT, 24 FORMAT, 26 NOTADB
            case 11, 24, 26 -> StoreException.Kind.DAMAGED;
            default -> StoreException.Kind.PROGRAM;
        };
    }
}
