package org.vouchsafe.usecase;

import org.vouchsafe.domain.register.RegisterEntry;

/** Adds to and corrects the register; each change a new fact. */
public final class EditRegister {

    /** Applies one row: what it does not say stays as it is. */
    public void apply(RegisterEntry entry, String reason, Actor actor) {
        throw new UnsupportedOperationException("not yet");
    }
}
