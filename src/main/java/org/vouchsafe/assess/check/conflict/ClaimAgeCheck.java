package org.vouchsafe.assess.check.conflict;

import org.vouchsafe.assess.rule.Computed;
import org.vouchsafe.domain.position.ContradictionCode;

/** Whether the claim could know what is listed. */
final class ClaimAgeCheck implements ConflictCheck {
    @Override
    public ContradictionCode code() {
        return ContradictionCode.CLAIM_OLDER_THAN_INVENTORY;
    }

    @Override
    public String question() {
        return "Is the claim older than the inventory it speaks of?";
    }

    @Override
    public String otherwise() {
        return "No, as far as they are dated.";
    }

    @Override
    public boolean arises(Computed computed) {
        return computed.speaking().filter(each -> each.status().isClearing()).isPresent()
                && !computed.reading().inForce().isEmpty();
    }
}
