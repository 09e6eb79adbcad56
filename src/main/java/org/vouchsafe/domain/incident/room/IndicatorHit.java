package org.vouchsafe.domain.incident.room;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * An indicator of the incident found in something held.
 *
 * @param indicator as it is written in the advisory or the log, not defanged
 * @param place where it stands
 * @param seen what it was seen as, such as {@code left-frob 1.3.0 has this hash}; empty where the place says it
 * @param release to which the file belongs; null where it belongs to none
 */
public record IndicatorHit(String indicator, Citation place, String seen, @Nullable ReleaseId release) {}
