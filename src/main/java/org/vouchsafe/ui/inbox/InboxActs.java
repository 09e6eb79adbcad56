package org.vouchsafe.ui.inbox;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.job.Work;
import org.vouchsafe.ui.inbox.decide.DecideViewModel;
import org.vouchsafe.ui.inbox.decide.PlaceViewModel;
import org.vouchsafe.ui.inbox.later.LaterViewModel;
import org.vouchsafe.ui.inbox.meaning.MeaningViewModel;
import org.vouchsafe.ui.session.Acts;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.claim.ClaimLine;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.suggest.Suggestion;

/** What can be done with the items chosen, and why what cannot be done cannot. */
public final class InboxActs {
    private final Session session;
    private final Sources sources;
    private final CaseReader reader;
    private final InboxViewModel model;
    private final Latest hearing;

    InboxActs(Session session, Sources sources, CaseReader reader, InboxViewModel model) {
        this.session = session;
        this.sources = sources;
        this.reader = reader;
        this.model = model;
        this.hearing = session.tasks().latest("Read what was claimed");
    }

    /** Why what is chosen cannot be decided now; null when it can. */
    public @Nullable String whyNotDecide() {
        List<InboxItem> chosen = model.chosen();
        if (chosen.isEmpty() || model.marks().isEmpty() && model.openProperty().get() == null) {
            return "Choose an item about a release and an advisory.";
        }
        if (chosen.stream().anyMatch(each -> each.row() == null)) {
            return chosen.size() == 1 ? "Choose an item about a release and an advisory."
                    : "Some of the items marked are about no release and advisory.";
        }
        return session.whyReadOnly();
    }

    /** Why there is no claim that could be accepted or rejected; null when there is one. Of several, each is asked for its own. */
    public @Nullable String whyNotClaim() {
        String why = whyNotDecide();
        if (why != null || !model.marks().isEmpty()) {
            return why;
        }
        CaseFile file = model.openProperty().get();
        boolean speaks = file != null && file.claim() != null && file.claim().claim().status().state() != null;
        return speaks ? null : "There is no claim that says a state.";
    }

    /** Why what is chosen cannot be put off now; null when it can. */
    public @Nullable String whyNotLater() {
        if (model.chosen().stream().anyMatch(each -> each.kind() == InboxItem.Kind.CARRY_FORWARD)) {
            return "A proposal demands nothing, so it need not be put off.";
        }
        return model.chosen().isEmpty() ? "Choose an item." : session.whyReadOnly();
    }

    /** Why the supplier cannot be asked about what is chosen; null when he can. */
    public @Nullable String whyNotAsk() {
        return whyNotDecide();
    }

    /** Why the open file cannot be placed now; null when it can. */
    public @Nullable String whyNotPlace() {
        CaseFile file = model.openProperty().get();
        if (file == null || file.item().evidence() == null || !model.marks().isEmpty()) {
            return "Choose a file that is not placed.";
        }
        return session.whyReadOnly();
    }

    /** A decision on what is chosen, with nothing filled in but the evidence it rests on. */
    public DecideViewModel decision() {
        if (!model.marks().isEmpty()) {
            return new DecideViewModel(session, sources::decide, model.marks().items().stream().map(InboxItem::row).filter(Objects::nonNull)
                    .map(row -> new DecideViewModel.Subject(row, null)).toList());
        }
        CaseFile file = openCase();
        if (file.row() == null) {
            throw new IllegalStateException("The open item is not about a position");
        }
        return new DecideViewModel(session, sources::decide, List.of(new DecideViewModel.Subject(file.row(), file.claim())));
    }

    /** The same with the claims of what is chosen, once they are read; refused in a sentence when they do not say the same. */
    public void withClaims(Consumer<DecideViewModel> ready) {
        if (model.marks().isEmpty()) {
            ready.accept(decision());
            return;
        }
        Viewpoint from = session.viewpoint();
        List<InboxItem> chosen = model.marks().items();
        hearing.read(progress -> reader.subjects(chosen, from), subjects -> {
            long different = subjects.stream().map(each -> each.claim() == null ? null : each.claim().claim().status().state()).distinct()
                    .count();
            if (different != 1 || subjects.getFirst().claim() == null || subjects.getFirst().claim().claim().status().state() == null) {
                session.notices().done("Not everything marked has a claim that says the same state. Decide, or mark fewer.");
            } else {
                ready.accept(new DecideViewModel(session, sources::decide, subjects));
            }
        });
    }

    /** Why no decision can be carried to the open item; null when one can. */
    public @Nullable String whyNotCarry() {
        CaseFile file = model.openProperty().get();
        return file == null || file.proposals().isEmpty() || !model.marks().isEmpty() ? "No decision is proposed for this item."
                : session.whyReadOnly();
    }

    /** Decides the same as for another release, as a decision of its own. */
    public void carry(Offer proposal) {
        if (session.whyReadOnly() != null) {
            return;
        }
        Work<List<StateChange>> work = progress -> sources.carry(proposal, session.actor());
        String name = "decision on " + proposal.to().releaseName();
        session.tasks().read("Record the " + name, work, changes -> {
            session.acts().did(new Acts.Act(name, work));
            session.notices().done(proposal.to().releaseName() + " is decided as proposed by " + proposal.from() + ". "
                    + Count.of(changes.size(), "state") + " changed.");
            session.changed();
        });
    }

    /** What putting off what is chosen asks. */
    public LaterViewModel later() {
        return new LaterViewModel(session, sources.later(), model.chosen());
    }

    /** What a claim that waits is told. */
    public MeaningViewModel meaning(ClaimLine line) {
        return new MeaningViewModel(session, sources.meaning(), line);
    }

    /** What placing the open file asks. */
    public PlaceViewModel placing() {
        CaseFile file = openCase();
        return new PlaceViewModel(session, sources::place, file.item(),
                file.suggestions().isEmpty() ? null : file.suggestions().getFirst());
    }

    /** The same, with what this suggestion knows filled in. */
    public PlaceViewModel placing(Suggestion suggestion) {
        return new PlaceViewModel(session, sources::place, openCase().item(), suggestion);
    }

    /** Places the open file as suggested. */
    public void accept(Suggestion suggestion) {
        if (session.whyReadOnly() != null) {
            return;
        }
        Actor actor = session.actor();
        session.tasks().read("Place " + suggestion.evidence(), progress -> sources.accept(suggestion, actor), changes -> {
            session.acts().did(new Acts.Act("placing of " + suggestion.evidence() + " at " + suggestion.place(),
                    progress -> sources.accept(suggestion, actor)));
            session.notices().done(suggestion.evidence() + " is placed at " + suggestion.place() + ". "
                    + Count.of(changes.size(), "state") + " changed.");
            session.changed();
        });
    }

    private CaseFile openCase() {
        CaseFile file = model.openProperty().get();
        if (file == null) {
            throw new IllegalStateException("No item is open");
        }
        return file;
    }
}
