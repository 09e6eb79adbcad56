package org.vouchsafe.ui.inbox.meaning;

import java.util.List;
import org.vouchsafe.domain.claim.ClaimId;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.claim.PlaceClaims;
import org.vouchsafe.usecase.read.StateChange;

/** Says what a name in a claim means; remembered for every document to come. */
@FunctionalInterface
public interface MeaningActs {
    List<StateChange> place(ClaimId claim, PlaceClaims.Target target, String reason, Actor actor);
}
