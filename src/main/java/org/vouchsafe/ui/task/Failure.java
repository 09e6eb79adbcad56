package org.vouchsafe.ui.task;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.vouchsafe.usecase.Refused;

/**
 * Why something was not done, fit to be read.
 *
 * @param what what was being done ("Import 3 files")
 * @param message one or two sentences
 * @param detail technical detail for a report to the makers; empty when the message says all
 */
public record Failure(String what, String message, String detail) {

    /** Puts an exception into words: a refusal speaks for itself, anything else is a fault of the program and says so. */
    public static Failure of(String what, Throwable cause) {
        if (cause instanceof Refused refused) {
            return new Failure(what, refused.getMessage() == null ? what : refused.getMessage(), "");
        }
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        String message = cause instanceof OutOfMemoryError
                ? "There was not enough memory. Close other workspaces or start with more memory, then try again."
                : "This is a fault in the program, not in your files. Nothing was changed.";
        return new Failure(what, message, trace.toString());
    }
}
