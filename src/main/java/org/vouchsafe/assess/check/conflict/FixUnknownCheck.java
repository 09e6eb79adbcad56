package org.vouchsafe.assess.check.conflict;

import org.vouchsafe.assess.rule.Computed;
import org.vouchsafe.domain.position.ContradictionCode;

/** Whether the advisory knows what is named as the fix. */
final class FixUnknownCheck implements ConflictCheck {
    @Override
    public ContradictionCode code() {
        return ContradictionCode.FIXED_VERSION_UNKNOWN;
    }

    @Override
    public String question() {
        return "Is a version named as the fix that the advisory does not know as one?";
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
