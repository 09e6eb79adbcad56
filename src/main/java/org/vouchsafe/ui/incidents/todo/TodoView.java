package org.vouchsafe.ui.incidents.todo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.incidents.room.Bits;
import org.vouchsafe.ui.incidents.room.RoomViewModel;
import org.vouchsafe.ui.incidents.room.RoomWords;
import org.vouchsafe.ui.incidents.room.ScrolledPart;
import org.vouchsafe.ui.incidents.room.Units;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.ask.ActionForms;
import org.vouchsafe.ui.session.ask.Form;
import org.vouchsafe.ui.session.link.EvidenceLinks;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** What is to be done because of the incident, and what is accepted for a time. */
public final class TodoView extends ScrolledPart {
    private static final int WEEK = 7;
    private final Desk desk;
    private final RoomViewModel model;
    private final ActionForms forms;

    public TodoView(Desk desk, RoomViewModel model) {
        this.desk = desk;
        this.model = model;
        this.forms = new ActionForms(desk.overlays(), model.acts()::say);
    }

    @Override
    protected List<Node> cards(IncidentRoom room) {
        LocalDate today = today();
        List<Room.Action> actions = room.room().actions().stream()
                .sorted(Comparator.comparing((Room.Action each) -> each.done() != null).thenComparing(each -> each.verified() != null)
                        .thenComparing(each -> each.due() == null ? LocalDate.MAX : each.due()).thenComparing(Room.Action::priority))
                .toList();
        long overdue = actions.stream().filter(each -> each.isOverdue(today)).count();
        return List.of(
                Bits.lines(Bits.head("Actions", overdue == 0 ? "" : Count.plain(overdue) + " overdue",
                        Bits.act(desk.session(), "Start the hardening backlog", this::backlog),
                        Bits.act(desk.session(), "Add an action", this::add)),
                        actions.stream().map(each -> action(each, today)).toList(),
                        "Nothing is to be done yet. An incident from which nothing follows was not learned from, and cannot be closed."),
                Bits.lines(Bits.head("Exceptions", "risks accepted for a time, by name",
                        Bits.act(desk.session(), "Accept a risk", this::except)),
                        room.room().exceptions().reversed().stream().map(each -> exception(each, room, today)).toList(),
                        "No risk was accepted."));
    }

    private Node action(Room.Action action, LocalDate today) {
        FlowPane head = Bits.flow(status(action, today), Texts.of(action.title(), "strong"));
        String due = action.due() == null ? "no day" : "by " + desk.session().moments().day(action.due());
        VBox box = new VBox(3, head, Texts.wrapped((action.owner().isBlank() ? "No owner" : action.owner()) + ", " + due + ", priority "
                + RoomWords.of(action.priority()).toLowerCase(java.util.Locale.ROOT) + ", action " + action.number(), "secondary"));
        List<Button> acts = new ArrayList<>();
        LogEntry done = action.done();
        LogEntry verified = action.verified();
        if (done != null) {
            step(box, "Done: ", done);
            if (verified == null) {
                acts.add(Bits.act(desk.session(), "Verify", () -> forms.verify(action.number(), action.title(), done.actor())));
            } else {
                step(box, "Verified: ", verified);
            }
        } else {
            acts.add(Bits.act(desk.session(), "Move", () -> forms.move(action.number(), action.title(), action.owner(), action.due())));
            acts.add(Bits.act(desk.session(), "Done", () -> forms.done(action.number(), action.title())));
        }
        return Bits.row(box, acts.toArray(Node[]::new));
    }

    private void step(VBox box, String what, LogEntry entry) {
        box.getChildren().addAll(Texts.wrapped(what + words(entry.said())), new EvidenceLinks(desk.session(), entry.evidence()),
                Bits.said(entry, desk.session()));
    }

    private static String words(Entry said) {
        return switch (said) {
            case Entry.ActionDone(long _, String words) -> words;
            case Entry.ActionVerified(long _, String words) -> words;
            default -> "";
        };
    }

    private static StateChip status(Room.Action action, LocalDate today) {
        if (action.verified() != null) {
            return new StateChip(Tone.FIXED, "Done and verified");
        }
        if (action.done() != null) {
            return new StateChip(Tone.UNKNOWN, "To be verified");
        }
        LocalDate due = action.due();
        if (action.isOverdue(today)) {
            return new StateChip(Tone.AFFECTED, "Overdue");
        }
        return due == null || action.owner().isBlank() ? new StateChip(Tone.UNKNOWN, due == null ? "No day" : "No owner")
                : new StateChip(Tone.NEUTRAL, due.isAfter(today.plusDays(WEEK)) ? "Open" : "Due soon");
    }

    private Node exception(Room.Granted granted, IncidentRoom room, LocalDate today) {
        Entry.Excepted said = granted.said();
        String until = desk.session().moments().day(said.until());
        StateChip chip = granted.ended() != null ? new StateChip(Tone.NONE, "Ended")
                : !granted.inForce() ? new StateChip(Tone.AFFECTED, "Expired " + until)
                        : said.until().isAfter(today.plusDays(WEEK)) ? new StateChip(Tone.NEUTRAL, "Until " + until)
                                : new StateChip(Tone.UNKNOWN, "Expires " + until);
        VBox box = new VBox(3, Bits.flow(chip, Texts.of(RoomWords.of(said.unit(), room), "strong")),
                Texts.wrapped("Accepted by " + said.owner() + ": " + said.reason()),
                Texts.wrapped("Held down by: " + said.control(), "secondary"),
                new EvidenceLinks(desk.session(), granted.entry().evidence()), Bits.said(granted.entry(), desk.session()));
        return granted.ended() != null ? box
                : Bits.row(box, Bits.act(desk.session(), "End it", () -> forms.end(granted.entry().number(), said.reason())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(desk.session().standpoint(), ZoneOffset.UTC);
    }

    /** Asks for an action. */
    public void add() {
        forms.open();
    }

    /** Asks what is opened of the hardening that follows an incident. */
    public void backlog() {
        IncidentRoom room = model.roomProperty().get();
        if (room != null) {
            new BacklogDialog(desk, model.acts()).ask(room.incident());
        }
    }

    /** Asks who accepts what. */
    public void except() {
        IncidentRoom room = model.roomProperty().get();
        if (room == null) {
            return;
        }
        Form form = new Form(desk.overlays(), "Accept a risk for a time",
                "What remains is not made safe by this: it is accepted by name until a day, and held down meanwhile. It expires loudly.");
        var unit = form.choice("About", Units.of(room), room.releases().stream().filter(each -> !each.state().isClearing()).findFirst()
                .<Unit>map(each -> new Unit.OfRelease(each.id())).orElse(Unit.WHOLE), each -> RoomWords.of(each, room));
        var owner = form.text("Who accepts it", "");
        var until = form.day("Until", today().plusDays(14));
        form.beside();
        var reason = form.area("Why it is accepted", "", 2);
        var control = form.area("What holds the risk down meanwhile", "", 2);
        var evidence = form.evidence();
        form.show("Accept it", () -> {
            if (until.getValue() == null) {
                form.reply().refused().accept("Say until which day it holds.");
                return;
            }
            model.acts().say(new Entry.Excepted(unit.getValue(), owner.getText().strip(), reason.getText().strip(),
                    control.getText().strip(), until.getValue()), evidence.getText(),
                    "Accepted until "
                            + desk.session().moments().day(until.getValue()) + ".",
                    form.reply());
        });
    }
}
