package org.vouchsafe.assess.check;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.domain.position.Check;

/** All checks, in the order in which they are shown: the verdict first, then its reasons. */
public final class Checks {
    private static final List<
            PositionCheck> ALL = List.of(new StateCheck(), new AdvisoryCheck(), new RecordsAgreeCheck(), new InventoryCheck(),
                    new InventorySignatureCheck(), new ListedCheck(), new AffectedVersionCheck(), new ExposureCheck(), new CompleteCheck(),
                    new ChangedCheck(),
                    new EarlierReleaseCheck(),
                    new ClaimCheck(), new SignatureCheck(),
                    new CountingCheck(), new SpeakingCheck(), ConflictCheck.AGE, ConflictCheck.FIX, ConflictCheck.COPIED,
                    ConflictCheck.SUPPLIERS,
                    new AgreementCheck(), new DecisionCheck());

    private Checks() {}

    /** Every question that arises, with its answer. */
    public static List<Check> of(Decided decided) {
        return ALL.stream().map(each -> each.ask(decided)).flatMap(Optional::stream).toList();
    }
}
