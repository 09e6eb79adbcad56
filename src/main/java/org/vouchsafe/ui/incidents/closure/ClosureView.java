package org.vouchsafe.ui.incidents.closure;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.room.Contradiction;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Expander;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.incidents.room.Bits;
import org.vouchsafe.ui.incidents.room.RoomViewModel;
import org.vouchsafe.ui.incidents.room.ScrolledPart;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Reply;
import org.vouchsafe.ui.session.ask.Form;
import org.vouchsafe.ui.session.ask.ReasonDialog;
import org.vouchsafe.ui.session.link.EvidenceLinks;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.incident.EntryWords;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** The gates with what holds each open, and the closing and reopening of the incident. */
public final class ClosureView extends ScrolledPart {
    private static final int SHOWN = 8;
    private static final int WATCH_DAYS = 30;
    private final Desk desk;
    private final RoomViewModel model;

    public ClosureView(Desk desk, RoomViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    @Override
    protected List<Node> cards(IncidentRoom room) {
        List<Node> cards = new ArrayList<>();
        LogEntry closure = room.incident().closure();
        if (closure != null && closure.said() instanceof Entry.Closed closed) {
            cards.add(closed(closure, closed));
        }
        Contradiction against = room.contradiction();
        if (against != null) {
            VBox warning = new VBox(4, Texts.wrapped("What came since contradicts the closure: " + against.reason(), "strong"),
                    new EvidenceLinks(desk.session(), against.evidence()));
            warning.getStyleClass().add("warning-note");
            cards.add(warning);
        }
        cards.add(Bits.lines(
                Bits.head("Gates", room.met() + " of " + room.gates().size() + " met. They are judged by what is held, not by a tick"),
                room.gates().stream().map(ClosureView::gate).toList(), ""));
        List<LogEntry> before = room.incident().log().stream()
                .filter(each -> each.said() instanceof Entry.Closed || each.said() instanceof Entry.Reopened
                        || each.said() instanceof Entry.Contradicted)
                .toList();
        if (!before.isEmpty()) {
            cards.add(Bits.lines(Bits.head("Closed and reopened", ""), before.reversed().stream()
                    .map(each -> new VBox(2, Texts.wrapped(EntryWords.of(each.said())), Bits.said(each, desk.session()))).toList(), ""));
        }
        return cards;
    }

    private Node closed(LogEntry entry, Entry.Closed closed) {
        VBox box = new VBox(4, Texts.of("Closed", "card-title"), Texts.wrapped(closed.words()), Bits.said(entry, desk.session()));
        if (!closed.overridden().isEmpty()) {
            VBox warning = new VBox(Texts.wrapped("Closed over " + Count.of(closed.overridden().size(), "open gate") + ": "
                    + String.join(", ", closed.overridden()) + ". " + closed.exceptionBy() + " answers for it.", "strong"));
            warning.getStyleClass().add("warning-note");
            box.getChildren().add(warning);
        }
        box.getChildren().add(Texts.wrapped(closed.watchUntil() == null ? "It is not watched."
                : "Watched until " + desk.session().moments().day(closed.watchUntil())
                        + ": new evidence that contradicts the closure opens it again by itself.",
                "secondary"));
        return Card.padded(box);
    }

    private static Node gate(GateResult gate) {
        List<Node> below = new ArrayList<>();
        below.add(Texts.wrapped(gate.words(), "secondary"));
        gate.missing().stream().limit(SHOWN).forEach(each -> below.add(Texts.wrapped("\u2022 " + each)));
        if (gate.missing().size() > SHOWN) {
            below.add(new Expander("and " + Count.plain(gate.missing().size() - SHOWN) + " more", () -> new VBox(2,
                    gate.missing().stream().skip(SHOWN).map(each -> Texts.wrapped("\u2022 " + each)).toArray(Node[]::new))));
        }
        return Bits.row(new GateLine(gate.title(), gate.isMet(), below.toArray(Node[]::new)),
                gate.isMet() ? new StateChip(Tone.FIXED, "Met") : new StateChip(Tone.UNKNOWN, "Open"));
    }

    /** Asks to close it, or to reopen it when it is closed. */
    public void turn() {
        IncidentRoom room = model.roomProperty().get();
        if (room == null) {
            return;
        }
        if (room.incident().status() == Incident.Status.CLOSED) {
            ReasonDialog.ask(desk.overlays(), new ReasonDialog.Question("Reopen " + room.incident().id(),
                    "It goes on with its log, its actions and its gates. That it was closed stays in the log.", "Why", "Reopen it"),
                    reason -> model.acts().say(new Entry.Reopened(reason), "", room.incident().id() + " is open again.",
                            Reply.told(desk.session())));
        } else {
            close(room);
        }
    }

    private void close(IncidentRoom room) {
        List<GateResult> open = room.gates().stream().filter(each -> !each.isMet()).toList();
        Form form = new Form(desk.overlays(), "Close " + room.incident().id(), open.isEmpty() ? "Every gate is met." : "");
        if (!open.isEmpty()) {
            VBox warning = new VBox(4, Texts.wrapped(Count.of(open.size(), "gate is", "gates are")
                    + " open. Closing over them needs somebody who answers for it by name, and shows in every report.", "strong"));
            open.forEach(each -> warning.getChildren().add(Texts.wrapped(each.title() + ": " + each.missing().getFirst()
                    + (each.missing().size() > 1 ? " And " + Count.plain(each.missing().size() - 1) + " more." : ""))));
            warning.getStyleClass().add("warning-note");
            form.node(warning);
        }
        var words = form.area("What it came to", "", 3);
        var watch = form.day("Watch for new evidence until; empty: no watch",
                LocalDate.ofInstant(desk.session().standpoint(), ZoneOffset.UTC).plusDays(WATCH_DAYS));
        var by = open.isEmpty() ? null : form.text("Who answers for closing over open gates", "");
        form.show("Close the incident", () -> model.acts().close(words.getText().strip(), by == null ? "" : by.getText(), watch.getValue(),
                form.reply()));
    }
}
