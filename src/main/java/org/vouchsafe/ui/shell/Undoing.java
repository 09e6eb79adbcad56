package org.vouchsafe.ui.shell;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.decide.Undo;
import org.vouchsafe.usecase.decide.Undo.Undone;

/** Takes the newest act back. */
public interface Undoing {
    /** What would be undone, in words; null when nothing can be. */
    @Nullable
    String undoable();

    /** Undoes it and says what was undone and which states changed. */
    Undone undo(Actor actor);

    /** Of the open workspace. */
    static Undoing of(Undo undo) {
        return new Undoing() {
            @Override
            public @Nullable String undoable() {
                return undo.undoable();
            }

            @Override
            public Undone undo(Actor actor) {
                return undo.undo(actor);
            }
        };
    }
}
