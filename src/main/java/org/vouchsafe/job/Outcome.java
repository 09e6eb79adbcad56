package org.vouchsafe.job;

/** How a job ended. */
public sealed interface Outcome<T> {
    /** It ran to its end and gave this. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It stopped because the user asked; nothing was committed. */
    record Cancelled<T>() implements Outcome<T> {}

    /** It failed. */
    record Failed<T>(Throwable cause) implements Outcome<T> {}
}
