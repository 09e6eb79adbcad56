package org.vouchsafe.cli.session;

/** What the program's end says. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;
    /** Done, but something fell short: problems in input, a verification that failed, contradictions where none were wanted. */
    public static final int SHORT = 1;
    /** The command was not understood, or what it asks for is not there. */
    public static final int USAGE = 2;
    /** The environment failed: disk, lock, or a fault of the program itself. */
    public static final int ENVIRONMENT = 3;

    private ExitCode() {}
}
