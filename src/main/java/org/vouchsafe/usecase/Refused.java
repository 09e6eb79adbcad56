package org.vouchsafe.usecase;

/**
 * A use case could not be carried out for a reason the user can do something about. The message says what and what to do, in words fit for
 * window and command line alike.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Kind kind;

    /** Whether the request was wrong (exit code 2), fell short (1) or the environment failed (3). */
    public enum Kind {
        REQUEST, SHORTFALL, ENVIRONMENT
    }

    public Refused(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Refused(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
