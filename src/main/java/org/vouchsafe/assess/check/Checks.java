package org.vouchsafe.assess.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouchsafe.assess.check.conflict.ConflictChecks;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.domain.position.Check;

/** All checks, in the order in which they are shown: the verdict first, then its reasons. */
public final class Checks {
    private static final List<
            PositionCheck> FIRST = List.of(new StateCheck(), new AdvisoryCheck(), new RecordsAgreeCheck(), new InventoryCheck(),
                    new InventorySignatureCheck(), new ListedCheck(), new AffectedVersionCheck(), new ExposureCheck(), new CompleteCheck(),
                    new ChangedCheck(),
                    new EarlierReleaseCheck(),
                    new ClaimCheck(), new SignatureCheck(),
                    new CountingCheck(), new SpeakingCheck());
    private static final List<PositionCheck> LAST = List.of(new AgreementCheck(), new DecisionCheck());

    private Checks() {}

    /** Every question that arises, with its answer. */
    public static List<Check> of(Decided decided) {
        Stream<Optional<Check>> conflicts = ConflictChecks.ALL.stream().map(each -> each.ask(decided));
        return Stream.of(ask(FIRST, decided), conflicts, ask(LAST, decided)).flatMap(each -> each).flatMap(Optional::stream).toList();
    }

    private static Stream<Optional<Check>> ask(List<PositionCheck> checks, Decided decided) {
        return checks.stream().map(each -> each.ask(decided));
    }
}
