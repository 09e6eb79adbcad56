package org.vouchsafe.usecase.whatif;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.vouchsafe.assess.claim.product.Folded;
import org.vouchsafe.assess.fact.AdvisoryFacts;
import org.vouchsafe.assess.fact.ClaimDocumentFact;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.input.Limits;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.decide.SetPolicy;
import org.vouchsafe.usecase.evidence.PlaceEvidence;
import org.vouchsafe.usecase.position.Changes;
import org.vouchsafe.usecase.position.PositionReading;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.GroundChange;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.register.Nearest;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.ReleaseFinder;
import org.vouchsafe.usecase.signature.Judging;

/**
 * Which positions would change if something were done. It is done for a rehearsal that is rolled back, by the same code that would do it, so that the
 * answer is what would come of it; nothing is written. A workspace open for reading only can rehearse nothing.
 */
public final class WhatIf {
    private final Workspace workspace;
    private final Positions positions;
    private final InstantSource clock;

    public WhatIf(Workspace workspace, Positions positions, InstantSource clock) {
        this.workspace = workspace;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * What would come of it.
     *
     * @param changes states that would be others, and contradictions that would appear or go
     * @param grounds states that would stay, and rest on something else
     */
    public record Rehearsed(List<StateChange> changes, List<GroundChange> grounds) {
        public Rehearsed {
            changes = List.copyOf(changes);
            grounds = List.copyOf(grounds);
        }

        /** That nothing would change. */
        public boolean isNothing() {
            return changes.isEmpty() && grounds.isEmpty();
        }
    }

    /**
     * The positions that would change if all of these were done.
     *
     * @throws Refused when one of them could not be done: an unknown author, file, claim, advisory or release, or a policy that has no such
     *     word
     */
    public Rehearsed suppose(List<Supposition> suppositions, Actor actor) {
        return Guard.of(() -> {
            List<PositionRow> before = positions.at(Viewpoint.LATEST).rows();
            Instant now = clock.instant();
            return workspace.rehearse(new Entry(actor.name(), "what if", "", ""), tx -> {
                var dropped = new TreeSet<EvidenceId>();
                suppositions.forEach(each -> act(tx, each, dropped, now));
                new Judging(tx, Limits.DEFAULT).everything();
                UnaryOperator<AdvisoryFacts> supposed = facts -> facts.withdrawing(dropped, new Recorded(Long.MAX_VALUE, now));
                List<PositionRow> after = new PositionReading(tx, Viewpoint.LATEST, now).supposing(supposed).all().rows();
                return new Rehearsed(Changes.between(before, after), Changes.grounds(before, after));
            });
        });
    }

    /** The authors of all claim documents held, as they are written, sorted; for choosing one. */
    public List<String> authors() {
        return Guard.of(() -> workspace.read(tx -> tx.claims().documents().stream().filter(each -> each.withdrawn() == null)
                .flatMap(each -> names(each).stream()).distinct().sorted().toList()));
    }

    private static void act(WriteTx tx, Supposition supposition, Set<EvidenceId> dropped, Instant now) {
        switch (supposition) {
            case Supposition.AcceptAuthor accept -> acceptAuthor(tx, accept.name());
            case Supposition.DropAuthor drop -> dropAuthor(tx, drop.name(), dropped);
            case Supposition.ChangePolicy change -> tx.recordPolicy()
                    .set(SetPolicy.changed(tx.policy().at(Viewpoint.LATEST), change.wanted()));
            case Supposition.Withdraw withdraw -> {
                if (known(tx, withdraw.evidence()).withdrawn() != null) {
                    throw refused(withdraw.evidence() + " is withdrawn already.");
                }
                tx.recordEvidence().withdraw(withdraw.evidence(), "what if");
            }
            case Supposition.Place place -> place(tx, place);
            case Supposition.DecideState decided -> new SupposedDecision(tx, now).of(decided);
            case Supposition.AcceptClaim accept -> new SupposedDecision(tx, now).accepting(accept.claim());
            case Supposition.RejectClaim reject -> new SupposedDecision(tx, now).rejecting(reject.claim());
        }
    }

    private static void acceptAuthor(WriteTx tx, String name) {
        Policy policy = tx.policy().at(Viewpoint.LATEST);
        refuseUnknown(tx, name);
        List<String> trusted = new ArrayList<>(policy.trustedAuthors());
        trusted.add(name.strip());
        tx.recordPolicy().set(trusting(policy, trusted));
    }

    private static void dropAuthor(WriteTx tx, String name, Set<EvidenceId> dropped) {
        Policy policy = tx.policy().at(Viewpoint.LATEST);
        refuseUnknown(tx, name);
        tx.recordPolicy().set(trusting(policy, policy.trustedAuthors().stream().filter(each -> !Folded.same(each, name)).toList()));
        tx.claims().documents().stream().filter(each -> names(each).stream().anyMatch(other -> Folded.same(other, name)))
                .forEach(each -> dropped.add(each.evidence()));
    }

    private static Policy trusting(Policy policy, List<String> authors) {
        return new Policy(policy.absence(), policy.claims(), authors, policy.floor(), policy.registries());
    }

    private static void place(WriteTx tx, Supposition.Place place) {
        Evidence known = known(tx, place.evidence());
        String why = PlaceEvidence.whyUnplaceable(known.kind());
        if (why != null || known.withdrawn() != null) {
            throw refused(place.evidence() + (why == null ? " was withdrawn, so it belongs nowhere." : " is " + why));
        }
        var register = new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST));
        tx.recordEvidence().place(place.evidence(), new ReleaseFinder(register).find(place.release()).id(), "what if");
    }

    private static Evidence known(WriteTx tx, EvidenceId id) {
        return tx.evidence().find(id, Viewpoint.LATEST).orElseThrow(() -> refused("There is no evidence " + id + "."));
    }

    private static void refuseUnknown(WriteTx tx, String name) {
        List<String> all = tx.claims().documents().stream().flatMap(each -> names(each).stream()).distinct().sorted().toList();
        if (all.stream().noneMatch(each -> Folded.same(each, name))) {
            throw refused("No document held here has an author '" + name.strip() + "'."
                    + Nearest.hint(name, all, "'vouchsafe what-if --authors' lists them."));
        }
    }

    private static List<String> names(ClaimDocumentFact document) {
        return document.author() == null ? List.of() : document.author().names().stream().filter(each -> !each.isBlank()).toList();
    }

    private static Refused refused(String sentence) {
        return new Refused(Refused.Kind.REQUEST, sentence);
    }
}
