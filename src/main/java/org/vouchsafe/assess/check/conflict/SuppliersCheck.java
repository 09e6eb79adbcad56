package org.vouchsafe.assess.check.conflict;

import org.vouchsafe.assess.rule.Computed;
import org.vouchsafe.domain.position.ContradictionCode;

/** Whether other suppliers say the same of the same component. */
final class SuppliersCheck implements ConflictCheck {
    @Override
    public ContradictionCode code() {
        return ContradictionCode.SUPPLIERS_DISAGREE;
    }

    @Override
    public String question() {
        return "Does another supplier say the opposite of the same component?";
    }

    @Override
    public String otherwise() {
        return "No, as far as claims are held.";
    }

    @Override
    public boolean arises(Computed computed) {
        return computed.speaking().isPresent();
    }
}
