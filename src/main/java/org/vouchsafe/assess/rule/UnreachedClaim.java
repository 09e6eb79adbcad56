package org.vouchsafe.assess.rule;

import org.vouchsafe.assess.claim.NearMiss;
import org.vouchsafe.assess.fact.ClaimFact;

/** A claim that speaks of no release and no component we know, and why. It waits for the analyst; one alias or placement resolves it. */
public record UnreachedClaim(ClaimFact claim, String advisory, NearMiss nearest) {}
