package org.vouchsafe.domain.comparison;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;

/** An advisory towards which two releases stand differently; null where a release has no position. */
public record StateDifference(String advisory, String title, @Nullable State before, @Nullable State after) {}
