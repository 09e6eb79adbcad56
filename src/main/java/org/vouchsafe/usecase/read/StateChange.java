package org.vouchsafe.usecase.read;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;

/**
 * How an act changed one position; before is null when there was none, after is null when there is none any more.
 *
 * @param contradictionAppeared true when sources contradict each other that did not, and nobody has dealt with it
 * @param contradictionGone true when a contradiction nobody had dealt with is none any more: no fact takes one away silently
 */
public record StateChange(String supplier, String product, String release, String advisory, @Nullable State before, @Nullable State after,
        boolean contradictionAppeared, boolean contradictionGone) {
    /** A change that takes no contradiction away. */
    public StateChange(String supplier, String product, String release, String advisory, @Nullable State before, @Nullable State after,
            boolean contradictionAppeared) {
        this(supplier, product, release, advisory, before, after, contradictionAppeared, false);
    }
}
