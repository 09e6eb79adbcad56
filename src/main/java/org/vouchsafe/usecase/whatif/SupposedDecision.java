package org.vouchsafe.usecase.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.rule.ClaimAccount;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimId;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.claim.ClaimAnswer;
import org.vouchsafe.usecase.position.AdvisoryFinder;
import org.vouchsafe.usecase.position.PositionReading;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.ReleaseFinder;

/** Decisions that are only supposed: recorded within a rehearsal that is rolled back. */
final class SupposedDecision {
    private static final String REASON = "what if";
    private final WriteTx tx;
    private final Instant now;

    SupposedDecision(WriteTx tx, Instant now) {
        this.tx = tx;
        this.now = now;
    }

    void of(Supposition.DecideState decided) {
        String advisory = decided.advisory().strip();
        var known = new AdvisoryFinder(tx, Viewpoint.LATEST);
        if (!known.knows(advisory)) {
            throw refused("No advisory, statement or decision held here names '" + advisory + "'." + known.hint(advisory));
        }
        Release release = new ReleaseFinder(new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST))).find(decided.release());
        record(release.id(), advisory, decided.state(), null);
    }

    /** Decides what the claim says; one that is under investigation decides that it is not known. */
    void accepting(ClaimId id) {
        for (ClaimAccount account : accounts(id)) {
            Claim claim = account.claim().claim();
            String justification = claim.justification() == null ? null : claim.justification().word();
            State said = ClaimAnswer.accepting(claim);
            account.reaches().forEach(
                    reach -> record(reach.release(), account.advisory(), said == null ? State.UNKNOWN : said, justification));
        }
    }

    void rejecting(ClaimId id) {
        for (ClaimAccount account : accounts(id)) {
            for (ClaimAccount.Reach reach : account.reaches()) {
                Set<Position> position = new PositionReading(tx, Viewpoint.LATEST, now).position(reach.release(), account.advisory())
                        .map(Set::of).orElse(Set.of());
                record(reach.release(), account.advisory(), ClaimAnswer.rejecting(position), null);
            }
        }
    }

    private List<ClaimAccount> accounts(ClaimId id) {
        List<ClaimAccount> found = new PositionReading(tx, Viewpoint.LATEST, now).accounts().stream()
                .filter(each -> each.claim().id().equals(id)).toList();
        if (found.isEmpty()) {
            throw refused("There is no claim " + id + ". 'vouchsafe claim list' shows all.");
        }
        if (found.stream().allMatch(each -> each.reaches().isEmpty())) {
            throw refused(id + " speaks of no release that is known here. 'vouchsafe claim show " + id + "' tells why.");
        }
        return found;
    }

    private void record(ReleaseId release, String advisory, State state, @Nullable String justification) {
        tx.recordDecisions().add(release, advisory, state, REASON, state == State.NOT_AFFECTED ? justification : null, List.of(), null);
    }

    private static Refused refused(String sentence) {
        return new Refused(Refused.Kind.REQUEST, sentence);
    }
}
