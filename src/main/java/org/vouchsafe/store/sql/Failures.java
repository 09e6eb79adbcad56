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
        return new StoreException(kind, words(code(failure)), words(kind) + " (" + failure.getMessage() + ") in: " + shown, failure);
    }

    private static String words(StoreException.Kind kind) {
        return switch (kind) {
            case ENVIRONMENT -> "The workspace could not be read or written";
            case READ_ONLY -> "The workspace can only be read";
            case DAMAGED -> "The workspace file is damaged";
            case PROGRAM -> "A statement failed";
        };
    }

    /** For people; the codes as below. */
    private static String words(int code) {
        return switch (code) {
            case 5, 6, 15 -> "Another program is using the workspace file. Try again when it is done.";
            case 3 -> "There is no permission to use the workspace file.";
            case 7 -> "There is not enough memory.";
            case 8 -> "The workspace file or its folder is write-protected.";
            case 10 -> "The disk failed while the workspace was read or written. Check the disk.";
            case 13 -> "The disk is full. Make room and try again; what was recorded before is safe.";
            case 14 -> "The workspace file, or one that must lie beside it, cannot be opened. Check that its folder is there and can be written to.";
            case 22 -> "The file is too large for this disk.";
            case 11, 24, 26 -> "Its structure is broken.";
            default -> "The workspace file does not hold what this program expects.";
        };
    }

    private static int code(SQLException failure) {
        SQLiteErrorCode code = failure instanceof SQLiteException sqlite ? sqlite.getResultCode()
                : SQLiteErrorCode.getErrorCode(failure.getErrorCode());
        // The low byte is the primary result code; extended codes add detail above it (sqlite.org, "Result and Error Codes").
        return code.code & 0xff;
    }

    private static StoreException.Kind kind(SQLException failure) {
        return switch (code(failure)) {
            // 5 BUSY, 6 LOCKED, 10 IOERR, 13 FULL, 14 CANTOPEN, 15 PROTOCOL, 22 NOLFS, 3 PERM, 7 NOMEM, 9 INTERRUPT
            case 3, 5, 6, 7, 9, 10, 13, 14, 15, 22 -> StoreException.Kind.ENVIRONMENT;
            case 8 -> StoreException.Kind.READ_ONLY;
            // 11 CORRUPT, 24 FORMAT, 26 NOTADB
            case 11, 24, 26 -> StoreException.Kind.DAMAGED;
            default -> StoreException.Kind.PROGRAM;
        };
    }
}
