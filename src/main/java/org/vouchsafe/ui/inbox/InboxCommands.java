package org.vouchsafe.ui.inbox;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.command.Command.Section;
import org.vouchsafe.ui.inbox.InboxViewModel.Showing;
import org.vouchsafe.ui.inbox.decide.DecideDialog;
import org.vouchsafe.ui.inbox.decide.DecideViewModel;
import org.vouchsafe.ui.inbox.decide.PlaceDialog;
import org.vouchsafe.ui.inbox.later.AskDialog;
import org.vouchsafe.ui.inbox.later.DeferDialog;
import org.vouchsafe.ui.inbox.meaning.MeaningDialog;
import org.vouchsafe.ui.inbox.meaning.WaitingClaims;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.usecase.claim.ClaimLine;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.suggest.Suggestion;

/** What can be done in the inbox, each with its letter; the dialogs it takes, and the acts beside suggestions and claims. */
final class InboxCommands {
    private final Desk desk;
    private final InboxViewModel model;
    private final InboxActs acts;

    InboxCommands(Desk desk, InboxViewModel model) {
        this.desk = desk;
        this.model = model;
        this.acts = model.acts();
    }

    /** All of them. */
    List<Command> all() {
        return List.of(
                new Command("decide", Section.SCREEN, () -> "Decide", "fth-check-square", "D", acts::whyNotDecide,
                        () -> ask(acts.decision())),
                new Command("accept-claim", Section.SCREEN, () -> "Accept claim", "fth-thumbs-up", "A", acts::whyNotClaim,
                        () -> acts.withClaims(decision -> ask(decision.acceptingClaim()))),
                new Command("reject-claim", Section.SCREEN, () -> "Reject claim", "fth-thumbs-down", "R", acts::whyNotClaim,
                        () -> acts.withClaims(decision -> ask(decision.rejectingClaim()))),
                new Command("ask-supplier", Section.SCREEN, () -> "Ask supplier", "fth-mail", "S", acts::whyNotAsk,
                        () -> new AskDialog(acts.later(), desk.overlays(), this::saveLetter).show()),
                new Command("put-off", Section.SCREEN, () -> "Put off", "fth-clock", "F", acts::whyNotLater,
                        () -> new DeferDialog(acts.later(), desk.overlays()).show()),
                new Command("keep-unknown", Section.SCREEN, () -> "Keep unknown", "fth-help-circle", "K", acts::whyNotDecide,
                        () -> ask(acts.decision().keepingUnknown())),
                new Command("carry-forward", Section.SCREEN, () -> "Decide the same", "fth-copy", "C", acts::whyNotCarry, this::carryFirst),
                new Command("place", Section.SCREEN, () -> "Place the file", "fth-map-pin", "P", acts::whyNotPlace, this::place),
                new Command("open-room", Section.SCREEN, () -> "Open the incident's room", "fth-external-link", "O", this::whyNotRoom,
                        this::room),
                new Command("take-up-again", Section.SCREEN, () -> "Take up again", "fth-corner-up-left", "T", this::whyNotTakeUp,
                        () -> acts.later().takeUpAgain()),
                Command.always("show-put-off", Section.SCREEN, "Show what is put off", "fth-archive", "W", () -> model.showingProperty()
                        .set(model.showingProperty().get() == Showing.PUT_OFF ? Showing.IN_NEED : Showing.PUT_OFF)),
                Command.always("mark-item", Section.SCREEN, "Mark, and go on", "fth-check", "X", model::mark),
                Command.always("mark-alike", Section.SCREEN, "Mark all alike", "fth-check-circle", "Shift+X", model::markAlike),
                new Command("clear-marks", Section.SCREEN, () -> "Take all marks away", "fth-x-circle", "Shift+C",
                        () -> model.marks().isEmpty() ? "Nothing is marked." : null, () -> model.marks().clear()),
                new Command("explain-item", Section.SCREEN, () -> "Explain the state", "fth-info", "E", this::whyNotExplain, this::explain),
                Command.always("next-item", Section.SCREEN, "Next item", "fth-arrow-down", "J", () -> model.move(1)),
                Command.always("previous-item", Section.SCREEN, "Previous item", "fth-arrow-up", "L", () -> model.move(-1)));
    }

    /** A suggestion that names a release is one act; one that does not opens the dialog with what is known. */
    void take(Suggestion suggestion) {
        if (suggestion.fit() == Suggestion.Fit.INCOMPLETE) {
            new PlaceDialog(acts.placing(suggestion), desk.overlays()).show();
        } else {
            acts.accept(suggestion);
        }
    }

    /** Decides the same as a proposal says. */
    void carry(Offer proposal) {
        acts.carry(proposal);
    }

    private void carryFirst() {
        CaseFile file = model.openProperty().get();
        if (file != null && !file.proposals().isEmpty()) {
            acts.carry(file.proposals().getFirst());
        }
    }

    /** What can be done with a claim that waits. */
    WaitingClaims.Acts waiting() {
        Consumer<ClaimLine> nearest = line -> acts.meaning(line).place();
        Consumer<Citation> open = place -> desk.session().go(Cited.place(place));
        return new WaitingClaims.Acts(nearest, this::askMeaning, open);
    }

    private void askMeaning(ClaimLine line) {
        new MeaningDialog(acts.meaning(line), desk.overlays()).show();
    }

    private void ask(DecideViewModel decision) {
        new DecideDialog(decision, desk.overlays()).show();
    }

    private void place() {
        CaseFile file = model.openProperty().get();
        if (file != null && !file.waiting().isEmpty()) {
            askMeaning(file.waiting().getFirst());
        } else {
            new PlaceDialog(acts.placing(), desk.overlays()).show();
        }
    }

    private void saveLetter(String letter) {
        desk.saveText("Save the letter", "question.txt", "Text", "txt", letter);
    }

    private @Nullable String whyNotTakeUp() {
        if (model.showingProperty().get() != Showing.PUT_OFF) {
            return "Show what is put off first.";
        }
        return acts.whyNotLater();
    }

    /** Goes to the part of the room that the open item speaks of, where it is about an incident. */
    void room() {
        InboxItem item = model.selectedProperty().get();
        if (item != null && item.kind() == InboxItem.Kind.INCIDENT) {
            String matter = item.key().substring(item.key().indexOf(item.subtitle()) + item.subtitle().length()).strip();
            String part = matter.startsWith("reopened ") ? "log" : matter.startsWith("exception ") ? "actions" : "clocks";
            desk.session().go(new Place(ScreenId.INCIDENTS, item.subtitle() + "/" + part));
        }
    }

    private @Nullable String whyNotRoom() {
        InboxItem item = model.selectedProperty().get();
        return item == null || item.kind() != InboxItem.Kind.INCIDENT ? "Choose an item about an incident." : null;
    }

    private @Nullable String whyNotExplain() {
        CaseFile file = model.openProperty().get();
        return file == null || file.row() == null ? "Choose an item about a release and an advisory." : null;
    }

    private void explain() {
        CaseFile file = model.openProperty().get();
        if (file != null && file.row() != null) {
            desk.session().explain(file.row());
        }
    }
}
