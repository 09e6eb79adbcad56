package org.vouchsafe.usecase.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.ClaimId;
import org.vouchsafe.domain.claim.Detail;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.register.Spelling;

/** All claims that were received: whether each counts, where, and if it waits, for what. */
public final class ReadClaims {
    private final Workspace workspace;
    private final Positions positions;

    public ReadClaims(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.positions = positions;
    }

    /** Which claims are wanted by what became of them. */
    public enum Wanted {
        ALL,
        /** Those that reach nothing yet. */
        WAITING,
        /** Those that count somewhere. */
        COUNTING,
        /** Those that are not heard, or count nowhere they reach. */
        NOT_COUNTING
    }

    /** Which claims are wanted; null asks for any. */
    public record Filter(@Nullable String supplier, @Nullable String product, @Nullable String release, @Nullable String advisory,
            @Nullable EvidenceId evidence, Wanted wanted) {
        /** All there are. */
        public static final Filter ALL = new Filter(null, null, null, null, null, Wanted.ALL);
    }

    /** The claims, oldest first; one on two advisories appears for each. */
    public List<ClaimLine> list(Filter filter, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> new ClaimLines(tx, viewpoint).lines(positions.accounts(tx, viewpoint)))).stream()
                .filter(each -> isWanted(each, filter)).sorted(Comparator.comparing(ClaimLine::id).thenComparing(ClaimLine::advisory))
                .toList();
    }

    /** @throws Refused when there is no such claim at the viewpoint */
    public ClaimLine find(ClaimId id, Viewpoint viewpoint) {
        return list(Filter.ALL, viewpoint).stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, "There is no claim " + id + ". 'vouchsafe claim list' shows all."));
    }

    /** What else the document says of the vulnerability of a claim, and of itself, in the order of the document. */
    public List<Detail> details(ClaimLine line) {
        return Guard.of(() -> workspace.read(tx -> tx.claims().details(line.evidence()))).stream()
                .filter(each -> each.about() == null || line.claim().vulnerabilityIds().stream()
                        .anyMatch(id -> AdvisoryIds.key(id).equals(AdvisoryIds.key(Objects.requireNonNull(each.about())))))
                .toList();
    }

    private static boolean isWanted(ClaimLine line, Filter filter) {
        boolean place = filter.supplier() == null && filter.product() == null && filter.release() == null
                || line.reached().stream().anyMatch(each -> is(filter.supplier(), each.supplier()) && is(filter.product(), each.product())
                        && is(filter.release(), each.release()));
        boolean advisory = filter.advisory() == null || AdvisoryIds.key(filter.advisory()).equals(AdvisoryIds.key(line.advisory()))
                || line.claim().vulnerabilityIds().stream()
                        .anyMatch(id -> AdvisoryIds.key(id).equals(AdvisoryIds.key(Objects.requireNonNull(filter.advisory()))));
        boolean document = filter.evidence() == null || filter.evidence().equals(line.evidence());
        return place && advisory && document && switch (filter.wanted()) {
            case ALL -> true;
            case WAITING -> line.waits() != null;
            case COUNTING -> line.counts();
            case NOT_COUNTING -> line.waits() == null && !line.counts();
        };
    }

    private static boolean is(@Nullable String wanted, String name) {
        return wanted == null || Spelling.same(wanted, name);
    }
}
