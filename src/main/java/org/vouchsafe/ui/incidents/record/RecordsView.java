package org.vouchsafe.ui.incidents.record;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.Demand;
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
import org.vouchsafe.ui.session.ask.Form;
import org.vouchsafe.ui.session.link.EvidenceLinks;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** What an incident must leave behind, kind by kind, with what is missing; and the environments, which no inventory speaks of. */
public final class RecordsView extends ScrolledPart {
    private final Desk desk;
    private final RoomViewModel model;
    private final EnvironmentsCard environments;

    public RecordsView(Desk desk, RoomViewModel model) {
        this.desk = desk;
        this.model = model;
        this.environments = new EnvironmentsCard(desk, model);
    }

    @Override
    protected List<Node> cards(IncidentRoom room) {
        List<Node> cards = new ArrayList<>();
        cards.add(environments.card(room));
        for (RecordKind kind : RecordKind.values()) {
            List<Node> lines = new ArrayList<>();
            room.demands().stream().filter(each -> each.kind() == kind && !room.isSettled(each))
                    .forEach(each -> lines.add(gap(each, room)));
            room.room().records().stream().filter(each -> each.said().kind() == kind).forEach(each -> lines.add(record(each, room)));
            cards.add(Bits.lines(Bits.head(RoomWords.of(kind), RoomWords.question(kind),
                    Bits.act(desk.session(), "File a record", () -> file(kind, Unit.WHOLE, null))), lines,
                    "No record of this kind. That is a gap."));
        }
        return cards;
    }

    /** What the program demands by itself and nothing with evidence settles yet. */
    private Node gap(Demand demand, IncidentRoom room) {
        FlowPane head = Bits.flow(new StateChip(Tone.AFFECTED, "Gap"), Texts.of(RoomWords.of(demand.unit(), room), "strong"));
        if (demand.answer() != null) {
            head.getChildren().add(new StateChip(Tone.UNKNOWN, "Answered, not settled by evidence"));
        }
        VBox box = new VBox(4, head, Bits.seen("compromise is to be assumed. " + demand.reason()),
                new EvidenceLinks(desk.session(), demand.entry().evidence()));
        if (demand.unfounded() != null) {
            box.getChildren().add(Texts.wrapped("What this rested on is gone; it stays a gap until somebody settles it.", "secondary"));
        }
        return Bits.row(box, Bits.act(desk.session(), "File it", () -> file(demand.kind(), demand.unit(), null)));
    }

    private Node record(Room.Line<Entry.Filed> line, IncidentRoom room) {
        Entry.Filed said = line.said();
        FlowPane head = Bits.flow(RoomWords.chip(said.progress()), Texts.of(RoomWords.of(said.unit(), room), "strong"));
        boolean settled = said.progress() == Progress.DONE || said.progress() == Progress.NOT_NEEDED;
        if (settled && line.entry().evidence().isEmpty()) {
            head.getChildren().add(new StateChip(Tone.UNKNOWN, "No evidence cited"));
        }
        VBox box = new VBox(3, head, Texts.wrapped(said.words()));
        if (!said.owner().isBlank() || said.due() != null) {
            box.getChildren().add(Texts.wrapped((said.owner().isBlank() ? "Nobody answers for it" : said.owner())
                    + (said.due() == null ? "" : ", by " + desk.session().moments().day(said.due())), "secondary"));
        }
        box.getChildren().addAll(new EvidenceLinks(desk.session(), line.entry().evidence()), Bits.said(line.entry(), desk.session()));
        return Bits.row(box, Bits.act(desk.session(), "Say more", () -> file(said.kind(), said.unit(), said)));
    }

    /** Asks for a record of whatever kind. */
    public void file() {
        file(RecordKind.AFFECTED_VERSION_ANALYSIS, Unit.WHOLE, null);
    }

    private void file(RecordKind kind, Unit about, Entry.@Nullable Filed before) {
        IncidentRoom room = model.roomProperty().get();
        if (room == null) {
            return;
        }
        Form form = new Form(desk.overlays(), "File a record",
                "The newest record of a kind about a unit counts; earlier ones stay in the log.");
        var which = form.choice("Kind", List.of(RecordKind.values()), kind, RoomWords::of);
        var unit = form.choice("About", Units.of(room), about, each -> RoomWords.of(each, room));
        form.beside();
        var progress = form.choice("How far", List.of(Progress.values()), before == null ? Progress.DONE : before.progress(),
                RoomWords::of);
        var due = form.day("By when, if it is not done", before == null ? null : before.due());
        form.beside();
        var owner = form.text("Who answers for it", before == null ? desk.session().actor().name() : before.owner());
        var words = form.area("What was found or done", "", 4);
        var evidence = form.evidence();
        form.show("File it", () -> model.acts().say(new Entry.Filed(which.getValue(), unit.getValue(), progress.getValue(),
                owner.getText().strip(), words.getText().strip(), due.getValue()), evidence.getText(), "Filed.", form.reply()));
    }
}
