package org.vouchsafe.usecase.carry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.vouchsafe.assess.rule.fact.ReleaseOrder;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.decision.DecisionId;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.decide.Decide;
import org.vouchsafe.usecase.position.PositionSet;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.ReleaseFinder;

/**
 * Decisions proposed for a later release or a sibling product, where the same component and version is listed and the facts alone give the same state.
 * A proposal decides nothing; accepted, it becomes a decision of its own whose reason refers back.
 */
public final class CarryForward {
    private final Workspace workspace;
    private final Positions positions;
    private final Decide decide;

    public CarryForward(Workspace workspace, Positions positions, Decide decide) {
        this.workspace = workspace;
        this.positions = positions;
        this.decide = decide;
    }

    /** All proposals of the viewpoint, in the order of the positions they are for. */
    public List<Proposal> proposals(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            PositionSet all = positions.within(tx, viewpoint);
            var proposals = new ArrayList<Proposal>();
            for (PositionRow to : all.counted()) {
                for (PositionRow from : all.rows()) {
                    Decision decision = from.position().decision();
                    if (decision != null && !from.position().stale() && mayHold(decision, from, to, all.register())) {
                        var compared = Comparison.of(tx, viewpoint, all, from, to);
                        proposals.add(new Proposal(decision, from, to, compared.same(), compared.different()));
                    }
                }
            }
            return List.copyOf(proposals);
        }));
    }

    /**
     * Decides the same for another release, as a decision of its own.
     *
     * @param release {@code [SUPPLIER/]PRODUCT@VERSION}
     * @param remark what the analyst adds to the reason; may be blank
     * @throws Refused when there is no such proposal, or its expiry is past
     */
    public Decide.Outcome accept(DecisionId decision, String release, String remark, Actor actor) {
        Proposal proposal = Guard.of(() -> workspace.read(tx -> found(tx, decision, release)));
        Decision made = proposal.decision();
        String reason = "Carried forward from decision %d on %s / %s of %s: %s%s".formatted(made.id().value(), proposal.from().supplier(),
                proposal.from().releaseName(), day(made.recorded().at()), made.reason(), remark.isBlank() ? "" : " " + remark.strip());
        return decide.decide(new Decide.Request(written(proposal.to()), made.advisoryId(), made.state(), reason, made.justification(),
                made.evidence(), made.expires()), actor);
    }

    private Proposal found(ReadTx tx, DecisionId decision, String release) {
        PositionSet all = positions.within(tx, Viewpoint.LATEST);
        Release wanted = new ReleaseFinder(all.register()).find(release);
        for (PositionRow from : all.rows()) {
            Decision made = from.position().decision();
            if (made != null && made.id().equals(decision) && !from.position().stale()) {
                for (PositionRow to : all.counted()) {
                    if (to.releaseId().equals(wanted.id()) && mayHold(made, from, to, all.register())) {
                        var compared = Comparison.of(tx, Viewpoint.LATEST, all, from, to);
                        return new Proposal(made, from, to, compared.same(), compared.different());
                    }
                }
            }
        }
        throw new Refused(Refused.Kind.REQUEST, "Decision " + decision.value() + " is not proposed for " + all.register().place(wanted)
                + ": it must stand, and the same component and version be listed there with the same state by the facts alone.");
    }

    private static boolean mayHold(Decision decision, PositionRow from, PositionRow to, RegisterIndex register) {
        Position there = from.position();
        Position here = to.position();
        boolean open = here.decision() == null && here.state() != decision.state() && here.advisory().equals(there.advisory());
        boolean alike = here.computed() == there.computed() && here.inventoryVerdict() == there.inventoryVerdict()
                && !here.components().isEmpty() && new HashSet<>(there.components()).containsAll(here.components());
        return open && alike && isNext(from, to, register);
    }

    /** A later release of the product, or another product of its supplier. */
    private static boolean isNext(PositionRow from, PositionRow to, RegisterIndex register) {
        Release one = register.release(from.releaseId()).orElseThrow();
        Release other = register.release(to.releaseId()).orElseThrow();
        if (one.product().equals(other.product())) {
            return ReleaseOrder.isEarlier(one, other);
        }
        Product product = register.productOf(one);
        return product.supplier().equals(register.productOf(other).supplier()) && other.status() != ReleaseStatus.RETIRED;
    }

    private static String written(PositionRow row) {
        return row.supplier() + "/" + row.product() + "@" + row.release();
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
