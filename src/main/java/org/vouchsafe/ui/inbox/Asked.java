package org.vouchsafe.ui.inbox;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An act asked for before what it is about was read: it is done once that is there. Until then no other key does anything, since whoever pressed one
 * goes on typing, and a letter meant for a reason must not become an act of its own.
 */
final class Asked {
    private final BooleanSupplier reading;
    private @Nullable Runnable act;

    Asked(BooleanSupplier reading) {
        this.reading = reading;
    }

    /** Does it now, or as soon as it can be done. */
    void act(Runnable wanted) {
        if (act != null) {
            return;
        }
        if (reading.getAsBoolean()) {
            act = wanted;
        } else {
            wanted.run();
        }
    }

    /** Does what demands nothing to be read, unless an act is waited for. */
    void meanwhile(Runnable wanted) {
        if (act == null) {
            wanted.run();
        }
    }

    /** What the act is about is there. */
    void done() {
        Runnable wanted = act;
        act = null;
        if (wanted != null) {
            wanted.run();
        }
    }

    /** It will not be there, or something else is open. */
    void drop() {
        act = null;
    }
}
