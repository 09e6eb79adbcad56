package org.vouchsafe.store.sql;

/** The file or the disk failed, or a statement did; the message names the statement. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Kind kind;
    private final String words;

    /** What sort of failure it is. */
    public enum Kind {
        /** Disk full, input/output error, locked, no permission: try again elsewhere or later. */
        ENVIRONMENT,
        /** The workspace can only be read. */
        READ_ONLY,
        /** The file is damaged: run the check, go back to a backup. */
        DAMAGED,
        /** A constraint or a statement failed: an error of this program. */
        PROGRAM
    }

    public StoreException(Kind kind, String message, Throwable cause) {
        this(kind, message, message, cause);
    }

    /**
     * With words of its own for people, where the message is for whoever mends the program.
     *
     * @param words whole sentences
     */
    StoreException(Kind kind, String words, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.words = words;
    }

    public StoreException(Kind kind, String message) {
        super(message);
        this.kind = kind;
        this.words = message;
    }

    /** What went wrong in words for people, in whole sentences. */
    public String words() {
        return words;
    }

    public Kind kind() {
        return kind;
    }
}
