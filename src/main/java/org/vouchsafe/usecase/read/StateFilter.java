package org.vouchsafe.usecase.read;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;

/** Which positions are wanted; null: all. Names are compared as typed, without regard to case. */
public record StateFilter(@Nullable String supplier, @Nullable String product, @Nullable String release, @Nullable String advisory,
        @Nullable State state, @Nullable Basis basis) {
    /** Everything. */
    public static final StateFilter ALL = new StateFilter(null, null, null, null, null, null);
}
