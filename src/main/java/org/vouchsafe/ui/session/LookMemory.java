package org.vouchsafe.ui.session;

import java.time.Instant;
import java.util.Optional;

/** Remembers when something was last looked at, from one start to the next. */
public interface LookMemory {
    /** When it was last looked at; empty when it never was. */
    Optional<Instant> last(String key);

    /** It is looked at now. */
    void looked(String key, Instant at);
}
