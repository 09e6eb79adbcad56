package org.vouchsafe.usecase.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the analyst says about files at import. Null: not said.
 *
 * @param supplier places the documents; with product and release, down to a release. Created in the register when not there.
 * @param receivedAt when it reached us; null: the moment of import
 * @param mode what is done with what was read
 */
public record ImportOptions(@Nullable String supplier, @Nullable String product, @Nullable String release, @Nullable String from,
        @Nullable String channel, @Nullable String why, @Nullable Instant receivedAt, Mode mode) {
    /** KEEP is the usual one; KEEP_UNREADABLE also keeps the original of a file nothing could be read from; DRY_RUN changes nothing. */
    public enum Mode {
        KEEP, KEEP_UNREADABLE, DRY_RUN
    }

    /** Nothing said. */
    public static final ImportOptions NONE = new ImportOptions(null, null, null, null, null, null, null, Mode.KEEP);
}
