package org.vouchsafe.domain.incident.room;

import org.vouchsafe.domain.problem.Citation;

/**
 * An indicator of the incident found in something held.
 *
 * @param indicator as it is written in the advisory or the log, not defanged
 * @param place where it stands
 */
public record IndicatorHit(String indicator, Citation place) {}
