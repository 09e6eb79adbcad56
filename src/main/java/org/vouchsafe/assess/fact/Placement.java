package org.vouchsafe.assess.fact;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.register.ReleaseId;

/** The fact that a piece of evidence was attached to a release, or (release null) detached. The newest visible one holds. */
public record Placement(@Nullable ReleaseId release, Recorded recorded) {}
