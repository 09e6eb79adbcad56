package org.vouchsafe.usecase;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.store.sql.StoreException;

/** Turns failures of the store into refusals, in words for people; the faces do not know the store. */
public final class Guard {
    private Guard() {}

    /** Does it. */
    public static <T extends @Nullable Object> T of(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreException e) {
            throw switch (e.kind()) {
                case ENVIRONMENT -> new Refused(Refused.Kind.ENVIRONMENT, e.words(), e);
                case READ_ONLY -> new Refused(Refused.Kind.ENVIRONMENT,
                        "The workspace is open for reading only, so nothing was changed. " + e.words(), e);
                case DAMAGED -> new Refused(Refused.Kind.ENVIRONMENT,
                        "The workspace file is damaged. Run 'vouchsafe check' and go back to a backup. " + e.words(), e);
                case PROGRAM -> e;
            };
        }
    }
}
