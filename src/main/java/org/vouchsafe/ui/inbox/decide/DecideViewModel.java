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
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.session.Acts;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Decide;

/** A decision being made: what is filled in, what is missing. */
public final class DecideViewModel {
    /** Records a decision. */
    @FunctionalInterface
    public interface Decider {
        Decide.Outcome decide(Decide.Request request, Actor actor);
    }

    private final Session session;
    private final Decider decider;
    private final PositionRow row;
    private final @Nullable ClaimRow claim;
    private final ObjectProperty<@Nullable State> state = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Justification> justification = new SimpleObjectProperty<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> expires = new SimpleObjectProperty<>();
    private final ObservableSet<EvidenceId> evidence = FXCollections.observableSet();

    /**
     * A decision on one position, resting on all evidence the position rests on until the analyst says otherwise.
     *
     * @param claim the statement that speaks; null when there is none
     */
    public DecideViewModel(Session session, Decider decider, PositionRow row, @Nullable ClaimRow claim) {
        this.session = session;
        this.decider = decider;
        this.row = row;
        this.claim = claim;
        evidence.addAll(row.position().evidence());
    }

    /** Fills in what accepting the claim means; the analyst still confirms. */
    public DecideViewModel acceptingClaim() {
        ClaimRow said = claim;
        if (said != null) {
            state.set(said.claim().status().state());
            justification.set(said.claim().justification());
            String when = said.documentTime() == null ? "" : " of " + session.moments().minute(said.documentTime());
            reason.set("Accepted the statement by " + said.author() + when + ".");
            evidence.clear();
            evidence.add(said.evidence());
        }
        return this;
    }

    /** Fills in what keeping it unknown means; the analyst still confirms. */
    public DecideViewModel keepingUnknown() {
        state.set(State.UNKNOWN);
        reason.set("What is held does not decide it.");
        return this;
    }

    /** {@code Billing 7.3 and GHSA-fw8c-xr5c-95f9}. */
    public String about() {
        return row.releaseName() + " and " + row.position().advisory();
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
        return row.position().evidence();
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
        boolean listed = row.position().inventoryVerdict() == org.vouchsafe.domain.position.InventoryVerdict.PRESENT_AFFECTED;
        return chosen != null && chosen.isClearing() && listed
                ? "An inventory in force lists an affected version. The decision will carry the remark that it goes against the evidence."
                : "";
    }

    /** Records it. */
    public void decide() {
        State chosen = state.get();
        if (chosen == null || missing() != null) {
            return;
        }
        Justification why = chosen == State.NOT_AFFECTED ? justification.get() : null;
        Decide.Request request = new Decide.Request(row.supplier() + "/" + row.product() + "@" + row.release(), row.position().advisory(),
                chosen,
                reason.get().strip(), why == null ? null : why.word(), List.copyOf(evidence), expires.get());
        String name = "decision on " + row.releaseName();
        Actor actor = session.actor();
        session.tasks().read("Record the " + name, progress -> decider.decide(request, actor), outcome -> {
            session.acts().did(new Acts.Act(name, progress -> decider.decide(request, actor)));
            session.notices().done(row.releaseName() + " is now " + Words.of(chosen).toLowerCase(java.util.Locale.ROOT) + " by decision. "
                    + Count.of(outcome.changes().size(), "state") + " changed.");
            session.changed();
        });
    }
}
