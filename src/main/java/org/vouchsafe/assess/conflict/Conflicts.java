package org.vouchsafe.assess.conflict;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.problem.Citation;

/** All of them. */
public final class Conflicts {
    private static final List<Conflict> ALL = List.of(new SuppliersDisagree(), new ClaimOlderThanInventory(), new CopiedJustification(),
            new FixedVersionAffected(), new FixedVersionUnknown());

    private Conflicts() {}

    /** Those found, at most one of each code. */
    public static List<Contradiction> in(Situation situation) {
        return ALL.stream().map(each -> each.find(situation)).flatMap(Optional::stream).toList();
    }

    static Contradiction contradiction(ContradictionCode code, String text, Collection<Citation> citations) {
        return new Contradiction(code, text, false, citations.stream().distinct().toList());
    }
}
