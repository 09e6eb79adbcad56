package org.vouchsafe.ui.incidents.triage;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.incidents.closure.GateLine;
import org.vouchsafe.ui.incidents.room.Bits;
import org.vouchsafe.ui.incidents.room.RoomViewModel;
import org.vouchsafe.ui.incidents.room.RoomWords;
import org.vouchsafe.ui.incidents.room.ScrolledPart;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.ask.Form;
import org.vouchsafe.ui.session.link.EvidenceLinks;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.incident.Triage;

/** What must be seen to first. What somebody said and what the program sees stand apart. */
public final class TriageView extends ScrolledPart {
    private final Desk desk;
    private final RoomViewModel model;

    public TriageView(Desk desk, RoomViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    @Override
    protected List<Node> cards(IncidentRoom room) {
        long settled = room.triage().stream().filter(Triage.Line::settled).count();
        return List.of(Bits.lines(Bits.head("First hours", settled + " of " + room.triage().size() + " settled"),
                room.triage().stream().map(this::line).toList(), "The checklist is empty."));
    }

    private Node line(Triage.Line line) {
        GateLine words = new GateLine(line.item().text(), line.settled(), Texts.wrapped(line.item().why(), "secondary"));
        VBox box = (VBox) words.getChildren().get(1);
        if (line.seen() != null) {
            Node seen = Bits.seen(line.seen());
            VBox.setMargin(seen, new javafx.geometry.Insets(4, 0, 0, 0));
            box.getChildren().add(seen);
        }
        Room.Line<Entry.Ticked> said = line.said();
        if (said != null) {
            FlowPane head = Bits.flow(RoomWords.chip(said.said().progress()));
            if (!said.said().owner().isBlank()) {
                head.getChildren().add(Texts.of(said.said().owner(), "strong"));
            }
            VBox told = new VBox(2, head, Texts.wrapped(said.said().words()), Bits.said(said.entry(), desk.session()),
                    new EvidenceLinks(desk.session(), said.entry().evidence()));
            told.setStyle("-fx-padding: 4 0 0 0;");
            box.getChildren().add(told);
        }
        if (line.item().id().equals("suppliers") && !line.settled() && desk.session().has(ScreenId.QUESTIONNAIRES)) {
            Hyperlink ask = new Hyperlink("Ask the suppliers");
            ask.setOnAction(event -> desk.session().go(Place.of(ScreenId.QUESTIONNAIRES)));
            box.getChildren().add(ask);
        }
        return Bits.row(words, Bits.act(desk.session(), said == null ? "Say how far it is" : "Say more", () -> tick(line)));
    }

    private void tick(Triage.Line line) {
        Room.Line<Entry.Ticked> said = line.said();
        Form form = new Form(desk.overlays(), line.item().text(), line.item().why());
        var progress = form.choice("How far", List.of(Progress.values()), Progress.DONE, RoomWords::of);
        var owner = form.text("Who does it", said == null ? desk.session().actor().name() : said.said().owner());
        form.beside();
        var words = form.area("What was done, or why it is not needed", "", 3);
        var evidence = form.evidence();
        form.show("Write it down", () -> model.acts().say(
                new Entry.Ticked(line.item().id(), progress.getValue(), owner.getText().strip(), words.getText().strip()),
                evidence.getText(), "Written down.", form.reply()));
        words.requestFocus();
    }
}
