package org.vouchsafe.store.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long an original is to be kept.
 *
 * @param retentionClass name of the class in the retention schedule; {@code standard} where nobody said
 * @param until last day on which it must be kept; null: no date set
 * @param hold why it is under legal hold; null when it is not
 */
public record Retention(String retentionClass, @Nullable LocalDate until, @Nullable String hold) {
    /** What holds where nobody said anything. */
    public static final Retention STANDARD = new Retention("standard", null, null);
}
