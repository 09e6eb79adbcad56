package org.vouchsafe.ui.inbox;

import java.util.List;
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
import org.vouchsafe.usecase.decide.Decide;
import org.vouchsafe.usecase.evidence.PlaceEvidence;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.OriginalText;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.suggest.Suggestion;

/** What the inbox asks of the workspace. Everything may take time. */
public interface Sources {
    List<InboxItem> inbox(Viewpoint viewpoint);

    /** The same position with every check. */
    PositionRow explain(PositionRow row, Viewpoint viewpoint);

    /** Statements that bear on a position, newest first. */
    List<ClaimRow> claims(PositionRow row, Viewpoint viewpoint);

    /** The same of several positions, in their order. */
    default List<List<ClaimRow>> claims(List<PositionRow> rows, Viewpoint viewpoint) {
        return rows.stream().map(each -> claims(each, viewpoint)).toList();
    }

    /** Ways from the product to a component within the release, as display names. */
    List<List<String>> paths(PositionRow row, String component, Viewpoint viewpoint);

    /** The lines around a cited place. */
    OriginalText excerpt(Citation citation, int linesAround);

    /** The whole original. */
    OriginalText original(EvidenceId evidence);

    /** What was put off and still waits. */
    List<InboxItem> putOff(Viewpoint viewpoint);

    /** Records one decision, or several as one act. */
    List<StateChange> decide(List<Decide.Request> requests, Actor actor);

    /** Decisions that may hold for other releases, too. */
    List<Offer> proposals(Viewpoint viewpoint);

    /** Decides the same for the release a proposal is for. */
    List<StateChange> carry(Offer proposal, Actor actor);

    /** Claims of a document that reached nothing. */
    List<ClaimLine> waiting(EvidenceId evidence, Viewpoint viewpoint);

    /** Says what a name in a claim means. */
    MeaningActs meaning();

    /** Putting off, asking, taking up again. */
    LaterActs later();

    /** Attaches a file to a release. */
    List<StateChange> place(EvidenceId evidence, PlaceEvidence.Target target, String reason, Actor actor);

    /** Where a file without a place might belong, the best founded first. */
    List<Suggestion> suggestions(EvidenceId evidence, Viewpoint viewpoint);

    /** Places a file as suggested. */
    List<StateChange> accept(Suggestion suggestion, Actor actor);

    /** From an open workspace. */
    static Sources of(UseCases use) {
        return new WorkspaceSources(use);
    }

    /** {@code SUPPLIER/PRODUCT@VERSION}. */
    static String nameOf(PositionRow row) {
        return row.supplier() + "/" + row.product() + "@" + row.release();
    }
}
