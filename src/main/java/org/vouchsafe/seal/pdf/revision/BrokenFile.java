package org.vouchsafe.seal.pdf.revision;

/** A PDF is not in the form a sealed report has; the message is for the user. */
public final class BrokenFile extends Exception {
    private static final long serialVersionUID = 1L;

    public BrokenFile(String message) {
        super(message);
    }
}
