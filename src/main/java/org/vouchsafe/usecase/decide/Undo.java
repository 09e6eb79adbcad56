package org.vouchsafe.usecase.decide;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.input.Limits;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.act.Act;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.feed.AdviseByHand;
import org.vouchsafe.usecase.inbox.PutItemsOff;
import org.vouchsafe.usecase.incident.SpeakInIncident;
import org.vouchsafe.usecase.incident.follow.FollowIncidents;
import org.vouchsafe.usecase.position.Changes;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.questionnaire.OwnTemplates;
import org.vouchsafe.usecase.questionnaire.SendRequests;
import org.vouchsafe.usecase.questionnaire.backing.BackAnswers;
import org.vouchsafe.usecase.questionnaire.mapping.Mappings;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.retention.Retaining;
import org.vouchsafe.usecase.review.JudgeAnswers;
import org.vouchsafe.usecase.review.action.GapActions;
import org.vouchsafe.usecase.review.owed.EvidenceOwed;
import org.vouchsafe.usecase.signature.Judging;
import org.vouchsafe.usecase.tracking.TrackAdvisory;

/**
 * Takes back the newest act: a decision, a placement, a withdrawal of evidence, a change of the register. It never reaches past an act that
 * cannot be taken back to an older one: whoever undoes means what was just done. Reports and packages do not stand in
 * between, for they change nothing.
 */
public final class Undo {
    private static final Set<FactKind> TAKEN_BACK = EnumSet.of(FactKind.DECISION, FactKind.PLACEMENT, FactKind.WITHDRAWAL,
            FactKind.SUPPLIER, FactKind.PRODUCT, FactKind.RELEASE, FactKind.DEPLOYMENT, FactKind.REGISTER_END, FactKind.EVIDENCE,
            FactKind.RETENTION,
            FactKind.ADVISORY_ADDITION, FactKind.CLAIM_ALIAS, FactKind.POLICY, FactKind.DELIVERY, FactKind.TRUSTED_KEY,
            FactKind.KEY_DISTRUST, FactKind.PUT_OFF, FactKind.QUESTIONNAIRE_SENT, FactKind.OWN_TEMPLATE,
            FactKind.ANSWER_MAPPING, FactKind.ANSWERS, FactKind.ANSWER_LINK, FactKind.VALIDITY,
            FactKind.ANSWER_REVIEW, FactKind.GAP_ACTION, FactKind.GAP_STEP, FactKind.COMMITMENT, FactKind.INCIDENT_ENTRY,
            FactKind.DISPOSAL_REQUEST);
    private static final Set<FactKind> PASSED_OVER = EnumSet.of(FactKind.REPORT, FactKind.PACK_MADE, FactKind.REPORT_SENT,
            FactKind.REPORT_SENT_WITHDRAWAL,
            FactKind.LETTERHEAD, FactKind.DECISION_WITHDRAWAL,
            FactKind.ADVISORY_ADDITION_WITHDRAWAL, FactKind.CLAIM_ALIAS_WITHDRAWAL, FactKind.QUESTIONNAIRE_WITHDRAWAL,
            FactKind.OWN_TEMPLATE_WITHDRAWAL, FactKind.COMMITMENT_WITHDRAWAL, FactKind.DISPOSAL_REQUEST_WITHDRAWAL);
    /** What went out, a closure, and a legal hold: each ends by an act of its own that says why. */
    private static final Set<String> STAYS = Set.of(SpeakInIncident.PUBLISH, SpeakInIncident.CLOSE, SpeakInIncident.HOLD, Retaining.HOLD);
    private static final Map<String, String> NOUNS = Map.ofEntries(Map.entry("decide", "decision on "), Map.entry("place", "placing of "),
            Map.entry("unplace", "detaching of "), Map.entry("withdraw", "withdrawal of "), Map.entry("register", "register entry "),
            Map.entry("merge", "merging of "), Map.entry("split", "splitting of "), Map.entry("alias", "names of "),
            Map.entry("remove", "removal of "), Map.entry("import", "import of "),
            Map.entry("take package in", "taking in of package "),
            Map.entry("delivery", "delivery of "), Map.entry("trust key", "holding of key "),
            Map.entry("trust identity", "holding of identity "),
            Map.entry("distrust key", "marking of key "), Map.entry("set policy", "policy "),
            Map.entry(AddToAdvisory.ADD, "addition to "), Map.entry(AdviseByHand.ACTION, "advisory "),
            Map.entry(TrackAdvisory.TRACK, "tracking of "),
            Map.entry("alias rule", "alias rule "), Map.entry(SendRequests.ACTION, "sending of "),
            Map.entry(JudgeAnswers.ACTION, "review of "), Map.entry(GapActions.DONE, "closing of gap "),
            Map.entry(GapActions.MOVE, "moving of gap "), Map.entry(GapActions.REOPEN, "reopening of gap "),
            Map.entry(GapActions.DROP, "dropping of gap "), Map.entry(EvidenceOwed.AGREE, "commitment "),
            Map.entry(OwnTemplates.SAVE, "saving of questionnaire "),
            Map.entry(BackAnswers.LINK, "linking of "), Map.entry(BackAnswers.UNLINK, "unlinking of "),
            Map.entry(BackAnswers.TERM, "term of "), Map.entry(Mappings.SAVE, "mapping of questionnaire "),
            Map.entry(Mappings.REMOVE, "removal of mapping "),
            Map.entry(PutItemsOff.DEFER, "putting off of "), Map.entry(PutItemsOff.ASK, "question about "),
            Map.entry(PutItemsOff.RETURN, "return of "), Map.entry(SpeakInIncident.SAY, "incident entry "),
            Map.entry(SpeakInIncident.PUBLISH, "message of incident "),
            Map.entry(SpeakInIncident.CLOSE, "closure of incident "), Map.entry(SpeakInIncident.HOLD, "legal hold of incident "),
            Map.entry(Retaining.HOLD, "legal hold over "));
    private final Workspace workspace;
    private final Positions positions;

    public Undo(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.positions = positions;
    }

    /** What was undone, in words ({@code placing of E-041 at Northwind / Portal 2.0}), and the states it changed. */
    public record Undone(String act, List<StateChange> changes) {
        public Undone {
            changes = List.copyOf(changes);
        }
    }

    /** The act that would be undone, in words; null when there is none. */
    public @Nullable String undoable() {
        return Guard.of(() -> workspace.<@Nullable String>read(tx -> {
            Act newest = newest(tx).orElse(null);
            return newest == null || !isTakenBack(tx, newest) ? null : words(newest);
        }));
    }

    /**
     * Undoes it: reversing facts, nothing is deleted.
     *
     * @throws Refused when there is nothing to undo, or the newest act cannot be taken back
     */
    public Undone undo(Actor actor) {
        return Guard.of(() -> {
            List<PositionRow> before = positions.at(Viewpoint.LATEST).rows();
            Act act = workspace.read(this::act);
            String words = words(act);
            workspace.<@Nullable Object>write(new Entry(actor.name(), "undo", words, ""), tx -> {
                tx.reversal().reverse(act);
                new Judging(tx, Limits.DEFAULT).everything();
                return null;
            });
            positions.settle();
            return new Undone(words, Changes.between(before, positions.at(Viewpoint.LATEST).rows()));
        });
    }

    private Act act(ReadTx tx) {
        Act newest = newest(tx).orElseThrow(() -> new Refused(Refused.Kind.REQUEST, "There is nothing to undo."));
        if (!isTakenBack(tx, newest)) {
            throw new Refused(Refused.Kind.REQUEST, "There is nothing to undo: the newest act is the " + words(newest)
                    + ", which stays. Evidence can be withdrawn, a decision overruled by a newer one, a closed incident reopened, and a hold ended.");
        }
        return newest;
    }

    /** The newest act that holds and that is no report; empty when the log has none. */
    private static Optional<Act> newest(ReadTx tx) {
        Optional<Act> act = tx.acts().before(Long.MAX_VALUE);
        while (act.isPresent() && isPassedOver(act.get())) {
            act = tx.acts().before(act.get().leaf());
        }
        return act.filter(each -> !each.kinds().contains(FactKind.WORKSPACE));
    }

    private static boolean isPassedOver(Act act) {
        // What the program says in an incident follows from the act before it, and is judged anew when that is taken back.
        return act.standing() == Act.Standing.TAKEN_BACK || act.action().equals(FollowIncidents.FOLLOW)
                || act.kinds().contains(FactKind.REVERSAL)
                || PASSED_OVER.containsAll(act.kinds());
    }

    private static boolean isTakenBack(ReadTx tx, Act act) {
        // What an analyst wrote himself is his to take back; what came from others stays and is withdrawn as evidence.
        if (STAYS.contains(act.action())) {
            return false;
        }
        return act.action().equals(AdviseByHand.ACTION) || TAKEN_BACK.containsAll(act.kinds()) && tx.acts().bringsOnlyRegisters(act);
    }

    private static String words(Act act) {
        return NOUNS.getOrDefault(act.action(), act.action() + " ") + act.subject();
    }
}
