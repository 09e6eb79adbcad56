package org.vouchsafe.store.fact;

/** Gives facts their place in the log during one change. */
public final class FactLog {
    private String subject = "";

    /** Says anew what the change is about. */
    public void subject(String text) {
        subject = text;
    }

    /** What the change is about. */
    public String subject() {
        return subject;
    }
}
