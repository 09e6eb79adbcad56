package org.vouchsafe.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when one looks (assessment.md, "Two times").
 *
 * @param asOf only facts recorded at or before this moment; null: all that is recorded
 * @param validAt only inventories and claims dated by this moment; null: no limit
 */
public record Viewpoint(@Nullable Instant asOf, @Nullable Instant validAt) {
    /** All that is known today. */
    public static final Viewpoint LATEST = new Viewpoint(null, null);

    /** True when a fact recorded there is visible from here. */
    public boolean sees(Recorded recorded) {
        return asOf == null || !recorded.at().isAfter(asOf);
    }
}
