package org.vouchsafe.assess.check.conflict;

import org.vouchsafe.assess.rule.Computed;
import org.vouchsafe.domain.position.ContradictionCode;

/** Whether what is named as fixed is. */
final class FixAffectedCheck implements ConflictCheck {
    @Override
    public ContradictionCode code() {
        return ContradictionCode.FIXED_VERSION_AFFECTED;
    }

    @Override
    public String question() {
        return "Is a version that is named as fixed affected by the advisory?";
    }

    @Override
    public String otherwise() {
        return "No such version is named.";
    }

    @Override
    public boolean arises(Computed computed) {
        return computed.counting().stream().anyMatch(NamedFix::mayBeIn);
    }
}
