package org.vouchsafe.usecase.read;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;

/** How an act changed one position; before is null when there was none, after is null when there is none any more. */
public record StateChange(String supplier, String product, String release, String advisory, @Nullable State before, @Nullable State after,
        boolean contradictionAppeared) {}
