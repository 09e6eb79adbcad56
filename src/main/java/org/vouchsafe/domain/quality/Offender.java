package org.vouchsafe.domain.quality;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;

/**
 * A listing that falls short, with its place.
 *
 * @param component name and version as shown
 * @param ref the document's own id for it; null where it has none
 */
public record Offender(String component, @Nullable String ref, Location place) {}
