package org.vouchsafe.ui.incidents.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.RecordKind;
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
import org.vouchsafe.ui.session.ask.Form;
import org.vouchsafe.ui.session.link.EvidenceLinks;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** What an incident must leave behind, kind by kind, with what is missing; and the environments, which no inventory speaks of. */
public final class RecordsView extends ScrolledPart {
    private final Desk desk;
    private final RoomViewModel model;

    public RecordsView(Desk desk, RoomViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    @Override
    protected List<Node> cards(IncidentRoom room) {
        List<Node> cards = new ArrayList<>();
        cards.add(environments(room));
        for (RecordKind kind : RecordKind.values()) {
            List<Room.Line<Entry.Filed>> filed = room.room().records().stream().filter(each -> each.said().kind() == kind).toList();
            cards.add(Bits.lines(Bits.head(RoomWords.of(kind), RoomWords.question(kind),
                    Bits.act(desk.session(), "File a record", () -> file(kind, null))),
                    filed.stream().map(each -> record(each, room)).toList(), "No record of this kind. That is a gap."));
        }
        return cards;
    }

    private Node record(Room.Line<Entry.Filed> line, IncidentRoom room) {
        Entry.Filed said = line.said();
        FlowPane head = new FlowPane(8, 4, RoomWords.chip(said.progress()), Texts.of(RoomWords.of(said.unit(), room), "strong"));
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
        return Bits.row(box, Bits.act(desk.session(), "Say more", () -> file(said.kind(), said)));
    }

    private Node environments(IncidentRoom room) {
        List<Node> lines = room.room().environments().values().stream().map(this::environment).toList();
        return Bits.lines(Bits.head("Environments", "CI system, build hosts, workstations: assessed beside the releases",
                Bits.act(desk.session(), "Assess an environment", () -> assess(null))), lines,
                "None was assessed yet. What runs at installation runs here first: name the CI system, the build hosts and the developers' workstations.");
    }

    private Node environment(Room.Line<Entry.Assessed> line) {
        FlowPane head = new FlowPane(8, 4, StateChip.of(line.said().state()), Texts.of(line.said().environment().name(), "strong"));
        if (line.said().state().isClearing() && line.entry().evidence().isEmpty()) {
            head.getChildren().add(new StateChip(Tone.UNKNOWN, "No evidence cited"));
        }
        VBox box = new VBox(3, head, Texts.wrapped(line.said().words()), new EvidenceLinks(desk.session(), line.entry().evidence()),
                Bits.said(line.entry(), desk.session()));
        return Bits.row(box, Bits.act(desk.session(), "Assess anew", () -> assess(line.said())));
    }

    /** Asks for a record of whatever kind. */
    public void file() {
        file(RecordKind.AFFECTED_VERSION_ANALYSIS, null);
    }

    private void file(RecordKind kind, Entry.@Nullable Filed before) {
        IncidentRoom room = model.roomProperty().get();
        if (room == null) {
            return;
        }
        Form form = new Form(desk.overlays(), "File a record",
                "The newest record of a kind about a unit counts; earlier ones stay in the log.");
        var which = form.choice("Kind", List.of(RecordKind.values()), kind, RoomWords::of);
        var unit = form.choice("About", Units.of(room), before == null ? Unit.WHOLE : before.unit(), each -> RoomWords.of(each, room));
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

    private void assess(Entry.@Nullable Assessed before) {
        Form form = new Form(desk.overlays(), "Assess an environment",
                "No inventory tells its state: say what is known and cite what shows it. A clear state without evidence opens no gate.");
        var name = form.text("Environment", before == null ? "" : before.environment().name(), "CI system");
        var state = form.choice("State", Arrays.asList(State.values()), before == null ? State.UNKNOWN : before.state(), Words::of);
        form.beside();
        var words = form.area("How that is known", "", 3);
        var evidence = form.evidence();
        form.show("Write it down", () -> {
            if (name.getText().isBlank()) {
                form.reply().refused().accept("Name the environment.");
                return;
            }
            model.acts().say(new Entry.Assessed(new Unit.OfEnvironment(name.getText().strip()), state.getValue(), words.getText().strip()),
                    evidence.getText(), "Written down.", form.reply());
        });
    }
}
