package org.vouchsafe.ui.inbox.later;

import java.time.LocalDate;
import java.util.List;
import org.vouchsafe.usecase.Actor;

/** What can be done with items that need not be decided now. Everything may take time. */
public interface LaterActs {
    /** They can wait until that day. */
    void defer(List<String> keys, LocalDate until, String reason, Actor actor);

    /** A letter to the supplier about them; records nothing. */
    String letter(List<String> keys, LocalDate due);

    /** The supplier was asked and has until that day. */
    String ask(List<String> keys, LocalDate due, Actor actor);

    /** They wait no longer. */
    void takeUpAgain(List<String> keys, Actor actor);
}
