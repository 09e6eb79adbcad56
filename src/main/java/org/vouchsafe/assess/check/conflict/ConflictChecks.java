package org.vouchsafe.assess.check.conflict;

import java.util.List;

/** All of them, in the order in which they are asked. */
public final class ConflictChecks {
    public static final List<ConflictCheck> ALL = List.of(new ClaimAgeCheck(), new FixAffectedCheck(), new FixUnknownCheck(),
            new CopiedCheck(), new SuppliersCheck());

    private ConflictChecks() {}
}
