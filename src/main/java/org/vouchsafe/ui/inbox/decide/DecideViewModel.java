package org.vouchsafe.ui.inbox.decide;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.session.Acts;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.claim.ClaimAnswer;
import org.vouchsafe.usecase.decide.Decide;
import org.vouchsafe.usecase.read.StateChange;

/** A decision being made: what is filled in, what is missing. */
public final class DecideViewModel {
    /** Records one decision, or several as one act. */
    @FunctionalInterface
    public interface Decider {
        List<StateChange> decide(List<Decide.Request> requests, Actor actor);
    }

    /**
     * What is decided on.
     *
     * @param claim the statement that speaks; null when there is none
     */
    public record Subject(PositionRow row, @Nullable ClaimRow claim) {}

    private final Session session;
    private final Decider decider;
    private final List<Subject> subjects;
    private final ObjectProperty<@Nullable State> state = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Justification> justification = new SimpleObjectProperty<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> expires = new SimpleObjectProperty<>();
    private final ObservableSet<EvidenceId> evidence = FXCollections.observableSet();

    /**
     * The same decision on one or several positions, each resting on all evidence its position rests on until the analyst says otherwise.
     *
     * @param subjects at least one
     */
    public DecideViewModel(Session session, Decider decider, List<Subject> subjects) {
        this.session = session;
        this.decider = decider;
        this.subjects = List.copyOf(subjects);
        if (subjects.size() == 1) {
            evidence.addAll(subjects.getFirst().row().position().evidence());
        }
    }

    /** Fills in what accepting the claim means; the analyst still confirms. Of several positions only where their claims say the same. */
    public DecideViewModel acceptingClaim() {
        ClaimRow said = subjects.getFirst().claim();
        if (said != null) {
            state.set(ClaimAnswer.accepting(said.claim()));
            justification.set(said.claim().justification());
            reason.set("Accepted the statement by " + whose(said) + ".");
            if (subjects.size() == 1) {
                evidence.clear();
                evidence.add(said.evidence());
            }
        }
        return this;
    }

    /**
     * Fills in what rejecting the claim means: what the inventories say where they list an affected version, else that it is not known.
     * Never anything that clears, which only the analyst can choose.
     */
    public DecideViewModel rejectingClaim() {
        List<Position> positions = subjects.stream().map(each -> each.row().position()).toList();
        boolean listed = ClaimAnswer.listed(positions);
        state.set(ClaimAnswer.rejecting(positions));
        ClaimRow said = subjects.getFirst().claim();
        String rejected = said == null ? "Rejected the statement" : "Rejected the statement by " + whose(said);
        reason.set(rejected + (listed ? ": the inventory lists an affected version." : ": what is held does not bear it out."));
        return this;
    }

    private String whose(ClaimRow said) {
        return said.author() + (said.documentTime() == null ? "" : " of " + session.moments().minute(said.documentTime()));
    }

    private static boolean lists(PositionRow row) {
        return row.position().inventoryVerdict() == org.vouchsafe.domain.position.InventoryVerdict.PRESENT_AFFECTED;
    }

    /** Fills in what keeping it unknown means; the analyst still confirms. */
    public DecideViewModel keepingUnknown() {
        state.set(State.UNKNOWN);
        reason.set("What is held does not decide it.");
        return this;
    }

    /** {@code Billing 7.3 and GHSA-fw8c-xr5c-95f9}, or {@code 5 positions}. */
    public String about() {
        PositionRow row = subjects.getFirst().row();
        return subjects.size() == 1 ? row.releaseName() + " and " + row.position().advisory() : Count.of(subjects.size(), "position");
    }

    /** What is decided on. */
    public List<Subject> subjects() {
        return subjects;
    }

    public ObjectProperty<@Nullable State> stateProperty() {
        return state;
    }

    /** Counts only for "not affected". */
    public ObjectProperty<@Nullable Justification> justificationProperty() {
        return justification;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    /** Last day on which it holds; null: until decided otherwise. */
    public ObjectProperty<@Nullable LocalDate> expiresProperty() {
        return expires;
    }

    /** Evidence the decision rests on. */
    public ObservableSet<EvidenceId> evidence() {
        return evidence;
    }

    /** Evidence that can be chosen from. */
    public List<EvidenceId> evidenceOffered() {
        return subjects.size() == 1 ? subjects.getFirst().row().position().evidence() : List.of();
    }

    /** What is still missing, in one sentence; null when it can be decided. */
    public @Nullable String missing() {
        if (state.get() == null) {
            return "Choose a state.";
        }
        if (reason.get().isBlank()) {
            return "Write the reason: whoever reads the report will ask for it.";
        }
        LocalDate until = expires.get();
        if (until != null && until.isBefore(session.now().atZone(session.moments().zone()).toLocalDate())) {
            return "The decision would have expired already.";
        }
        return session.whyReadOnly();
    }

    /** What the analyst should know before deciding so; empty when nothing speaks against it. */
    public String warning() {
        State chosen = state.get();
        long listed = subjects.stream().filter(each -> lists(each.row())).count();
        if (chosen == null || !chosen.isClearing() || listed == 0) {
            return "";
        }
        String remark = "An inventory in force lists an affected version. The decision will carry the remark that it goes against the evidence.";
        return subjects.size() == 1 ? remark : "Of " + listed + " of them: " + remark;
    }

    /** Records it. */
    public void decide() {
        State chosen = state.get();
        if (chosen == null || missing() != null) {
            return;
        }
        Justification why = chosen == State.NOT_AFFECTED ? justification.get() : null;
        List<Decide.Request> requests = subjects.stream().map(each -> request(each, chosen, why)).toList();
        PositionRow row = subjects.getFirst().row();
        String name = "decision on " + (subjects.size() == 1 ? row.releaseName() : about());
        Actor actor = session.actor();
        session.tasks().read("Record the " + name, progress -> decider.decide(requests, actor), changes -> {
            session.acts().did(new Acts.Act(name, progress -> decider.decide(requests, actor)));
            session.notices().done((subjects.size() == 1 ? row.releaseName() + " is" : about() + " are") + " now "
                    + Words.of(chosen).toLowerCase(java.util.Locale.ROOT) + " by decision. " + Count.of(changes.size(), "state")
                    + " changed.");
            session.changed();
        });
    }

    private Decide.Request request(Subject subject, State chosen, @Nullable Justification why) {
        PositionRow row = subject.row();
        List<EvidenceId> rests = subjects.size() == 1 ? List.copyOf(evidence) : row.position().evidence();
        return new Decide.Request(row.supplier() + "/" + row.product() + "@" + row.release(), row.position().advisory(), chosen,
                reason.get().strip(), why == null ? null : why.word(), rests, expires.get());
    }
}
