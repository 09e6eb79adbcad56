package org.vouchsafe.ui.inbox;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
        return List.of(act("decide", "Decide", "fth-check-square", "D", acts::whyNotDecide, () -> ask(acts.decision())),
                act("accept-claim", "Accept claim", "fth-thumbs-up", "A", acts::whyNotClaim,
                        () -> acts.withClaims(decision -> ask(decision.acceptingClaim()))),
                act("reject-claim", "Reject claim", "fth-thumbs-down", "R", acts::whyNotClaim,
                        () -> acts.withClaims(decision -> ask(decision.rejectingClaim()))),
                act("ask-supplier", "Ask supplier", "fth-mail", "S", acts::whyNotAsk,
                        () -> new AskDialog(acts.later(), desk.overlays(), this::saveLetter).show()),
                act("put-off", "Put off", "fth-clock", "F", acts::whyNotLater, () -> new DeferDialog(acts.later(), desk.overlays()).show()),
                act("keep-unknown", "Keep unknown", "fth-help-circle", "K", acts::whyNotDecide,
                        () -> ask(acts.decision().keepingUnknown())),
                act("carry-forward", "Decide the same", "fth-copy", "C", acts::whyNotCarry, this::carryFirst),
                act("place", "Place the file", "fth-map-pin", "P", acts::whyNotPlace, this::place),
                act("open-room", "Open the incident's room", "fth-external-link", "O", this::whyNotRoom, this::room),
                act("take-up-again", "Take up again", "fth-corner-up-left", "T", this::whyNotTakeUp, () -> acts.later().takeUpAgain()),
                free("show-put-off", "Show what is put off", "fth-archive", "W", () -> model.showingProperty()
                        .set(model.showingProperty().get() == Showing.PUT_OFF ? Showing.IN_NEED : Showing.PUT_OFF)),
                free("mark-item", "Mark, and go on", "fth-check", "X", model::mark),
                free("mark-alike", "Mark all alike", "fth-check-circle", "Shift+X", model::markAlike),
                new Command("clear-marks", Section.SCREEN, () -> "Take all marks away", "fth-x-circle", "Shift+C",
                        () -> model.marks().isEmpty() ? "Nothing is marked." : null, () -> model.marks().clear()),
                new Command("explain-item", Section.SCREEN, () -> "Explain the state", "fth-info", "E", this::whyNotExplain,
                        () -> model.asked().meanwhile(this::explain)),
                free("next-item", "Next item", "fth-arrow-down", "J", () -> model.move(1)),
                free("previous-item", "Previous item", "fth-arrow-up", "L", () -> model.move(-1)));
    }

    /** What is about the open item. While that is still read it can be asked for all the same, and is done as soon as it is there. */
    private Command act(String id, String text, String icon, String key, Supplier<@Nullable String> whyNot, Runnable run) {
        Runnable ifItCan = () -> {
            if (whyNot.get() == null) {
                run.run();
            }
        };
        return new Command(id, Section.SCREEN, () -> text, icon, key, () -> {
            String readOnly = desk.session().whyReadOnly();
            return readOnly == null && model.isReading() ? null : whyNot.get();
        }, () -> model.asked().act(ifItCan));
    }

    private Command free(String id, String text, String icon, String key, Runnable run) {
        return Command.always(id, Section.SCREEN, text, icon, key, () -> model.asked().meanwhile(run));
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
