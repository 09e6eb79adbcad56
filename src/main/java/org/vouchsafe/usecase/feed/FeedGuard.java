package org.vouchsafe.usecase.feed;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.store.sql.StoreException;
import org.vouchsafe.usecase.Refused;

/** Turns failures of the feed file into refusals, in words for people. */
final class FeedGuard {
    private FeedGuard() {}

    /** Does it. */
    static <T extends @Nullable Object> T of(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreException e) {
            throw refused(e, words(e));
        }
    }

    /** The same for what concerns the workspace as well. */
    static <T extends @Nullable Object> T ofBoth(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreException e) {
            throw refused(e, e.words());
        }
    }

    private static RuntimeException refused(StoreException failure, String words) {
        return switch (failure.kind()) {
            case ENVIRONMENT, READ_ONLY, DAMAGED -> new Refused(Refused.Kind.ENVIRONMENT, words, failure);
            case PROGRAM -> failure;
        };
    }

    /** The store's words, which speak of workspaces, said of feeds. */
    static String words(StoreException failure) {
        return failure.words().replace("workspace file", "feed file").replace("workspace", "feed file");
    }
}
