package org.vouchsafe.ui.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.ui.inbox.later.LaterActs;
import org.vouchsafe.ui.inbox.meaning.MeaningActs;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.claim.ClaimLine;
import org.vouchsafe.usecase.claim.ReadClaims;
import org.vouchsafe.usecase.decide.Decide;
import org.vouchsafe.usecase.evidence.PlaceEvidence;
import org.vouchsafe.usecase.inbox.PutItemsOff;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.OriginalText;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.suggest.Suggestion;

/** The inbox of an open workspace. */
record WorkspaceSources(UseCases use) implements Sources {
    @Override
    public List<InboxItem> inbox(Viewpoint viewpoint) {
        return use.overview().inbox(viewpoint);
    }

    @Override
    public PositionRow explain(PositionRow row, Viewpoint viewpoint) {
        return use.states().explain(Sources.nameOf(row), row.position().advisory(), viewpoint);
    }

    @Override
    public List<ClaimRow> claims(PositionRow row, Viewpoint viewpoint) {
        return use.states().claims(row, viewpoint);
    }

    @Override
    public List<List<ClaimRow>> claims(List<PositionRow> rows, Viewpoint viewpoint) {
        return use.states().claims(rows, viewpoint);
    }

    @Override
    public List<List<String>> paths(PositionRow row, String component, Viewpoint viewpoint) {
        return use.where().ways(row.releaseId(), component, viewpoint);
    }

    @Override
    public OriginalText excerpt(Citation citation, int linesAround) {
        return use.evidence().excerpt(citation, linesAround);
    }

    @Override
    public OriginalText original(EvidenceId evidence) {
        return use.evidence().original(evidence);
    }

    @Override
    public List<InboxItem> putOff(Viewpoint viewpoint) {
        return use.overview().putOff(viewpoint);
    }

    @Override
    public List<StateChange> decide(List<Decide.Request> requests, Actor actor) {
        return requests.size() == 1 ? use.decide().decide(requests.getFirst(), actor).changes() : use.decide().decideAll(requests, actor);
    }

    @Override
    public List<Offer> proposals(Viewpoint viewpoint) {
        Stream<Offer> carried = use.carry().proposals(viewpoint).stream().map(Offer::of);
        Stream<Offer> packed = use.packProposals().all(viewpoint).stream().flatMap(each -> {
            PositionRow here = each.here();
            return here == null || here.position().state() == each.state() ? Stream.empty() : Stream.of(Offer.of(each, here));
        });
        return Stream.concat(carried, packed).toList();
    }

    @Override
    public List<StateChange> carry(Offer proposal, Actor actor) {
        return switch (proposal.source()) {
            case Offer.Source.Here here -> use.carry().accept(here.decision(), Sources.nameOf(proposal.to()), "", actor).changes();
            case Offer.Source.Elsewhere there -> use.packProposals().accept(there.proposal(), "", actor).changes();
        };
    }

    @Override
    public List<ClaimLine> waiting(EvidenceId evidence, Viewpoint viewpoint) {
        return use.claims().list(new ReadClaims.Filter(null, null, null, null, evidence, ReadClaims.Wanted.WAITING), viewpoint);
    }

    @Override
    public MeaningActs meaning() {
        return (claim, target, reason, actor) -> use.placeClaims().place(claim, target, reason, actor).changes();
    }

    @Override
    public LaterActs later() {
        PutItemsOff putOff = use.putOff();
        return new LaterActs() {
            @Override
            public void defer(List<String> keys, LocalDate until, String reason, Actor actor) {
                putOff.defer(keys, until, reason, actor);
            }

            @Override
            public String letter(List<String> keys, LocalDate due) {
                return putOff.letter(keys, due);
            }

            @Override
            public String ask(List<String> keys, LocalDate due, Actor actor) {
                return putOff.ask(keys, due, actor);
            }

            @Override
            public void takeUpAgain(List<String> keys, Actor actor) {
                putOff.takeUpAgain(keys, actor);
            }
        };
    }

    @Override
    public List<StateChange> place(EvidenceId evidence, PlaceEvidence.Target target, String reason, Actor actor) {
        return use.placeEvidence().place(evidence, target, reason, actor);
    }

    @Override
    public List<Suggestion> suggestions(EvidenceId evidence, Viewpoint viewpoint) {
        return use.suggestions().of(evidence, viewpoint);
    }

    @Override
    public List<StateChange> accept(Suggestion suggestion, Actor actor) {
        return use.suggestions().accept(suggestion, actor);
    }
}
