package org.vouchsafe.ui.session;

import java.util.function.Consumer;

/**
 * What is told to a dialog that asked for something.
 *
 * @param done it was done: the dialog can go
 * @param refused it was not done, for the reason given in a sentence: the dialog stays
 */
public record Reply(Runnable done, Consumer<String> refused) {
    /** To somebody who is not waiting: a refusal is told by the window. */
    public static Reply told(Session session) {
        return new Reply(() -> {}, words -> session.notices().told(words));
    }
}
