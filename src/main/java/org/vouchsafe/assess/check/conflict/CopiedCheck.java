package org.vouchsafe.assess.check.conflict;

import org.vouchsafe.assess.rule.Computed;
import org.vouchsafe.domain.position.ContradictionCode;

/** Whether the reason was written for this product. */
final class CopiedCheck implements ConflictCheck {
    @Override
    public ContradictionCode code() {
        return ContradictionCode.JUSTIFICATION_COPIED;
    }

    @Override
    public String question() {
        return "Do the same words justify another product in another document?";
    }

    @Override
    public String otherwise() {
        return "No, as far as claims are held.";
    }

    @Override
    public boolean arises(Computed computed) {
        return computed.counting().stream().anyMatch(each -> each.fact().claim().impactStatement() != null);
    }
}
