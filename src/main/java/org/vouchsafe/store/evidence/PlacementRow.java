package org.vouchsafe.store.evidence;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * The fact that evidence was attached to a release.
 *
 * @param release null: it was detached
 */
public record PlacementRow(@Nullable ReleaseId release, String reason, Recorded recorded) {}
