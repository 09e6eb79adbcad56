package org.vouchsafe.ui.inbox;

import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Decide;
import org.vouchsafe.usecase.PlaceEvidence;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.WhereUsed;
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

    /** Ways from the product to a component within the release, as display names. */
    List<List<String>> paths(PositionRow row, String component, Viewpoint viewpoint);

    /** The lines around a cited place. */
    OriginalText excerpt(Citation citation, int linesAround);

    /** The whole original. */
    OriginalText original(EvidenceId evidence);

    /** Records a decision. */
    Decide.Outcome decide(Decide.Request request, Actor actor);

    /** Attaches a file to a release. */
    List<StateChange> place(EvidenceId evidence, PlaceEvidence.Target target, String reason, Actor actor);

    /** Where a file without a place might belong, the best founded first. */
    List<Suggestion> suggestions(EvidenceId evidence, Viewpoint viewpoint);

    /** Places a file as suggested. */
    List<StateChange> accept(Suggestion suggestion, Actor actor);

    /** From an open workspace. */
    static Sources of(UseCases use) {
        return new Sources() {
            @Override
            public List<InboxItem> inbox(Viewpoint viewpoint) {
                return use.overview().inbox(viewpoint);
            }

            @Override
            public PositionRow explain(PositionRow row, Viewpoint viewpoint) {
                return use.states().explain(nameOf(row), row.position().advisory(), viewpoint);
            }

            @Override
            public List<ClaimRow> claims(PositionRow row, Viewpoint viewpoint) {
                return use.states().claims(row, viewpoint);
            }

            @Override
            public List<List<String>> paths(PositionRow row, String component, Viewpoint viewpoint) {
                return use.where().find(component, WhereUsed.Paths.WITH, viewpoint).stream()
                        .filter(where -> row.releaseId().equals(where.releaseId())).map(where -> where.path())
                        .filter(path -> !path.isEmpty())
                        .distinct().toList();
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
            public Decide.Outcome decide(Decide.Request request, Actor actor) {
                return use.decide().decide(request, actor);
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
        };
    }

    /** {@code SUPPLIER/PRODUCT@VERSION}. */
    static String nameOf(PositionRow row) {
        return row.supplier() + "/" + row.product() + "@" + row.release();
    }
}
