package org.vouchsafe.ui.incidents.message;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Expander;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.ViewTabs;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.incidents.room.Bits;
import org.vouchsafe.ui.incidents.room.RoomPart;
import org.vouchsafe.ui.incidents.room.RoomViewModel;
import org.vouchsafe.ui.incidents.room.RoomWords;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Reply;
import org.vouchsafe.ui.session.ask.Form;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** For each audience: the text the facts give now, and beside it what was drafted, approved and sent. */
public final class MessagesView implements RoomPart {
    private static final double SIDE = 400;
    private static final int ROWS = 16;
    private static final int ROOT_SHOWN = 16;
    private final Desk desk;
    private final RoomViewModel model;
    private final LetterForms forms;
    private final ViewTabs<Stream> streams;
    private final TextArea text = new TextArea();
    private final VBox history = new VBox(16);
    private final HBox whole;

    public MessagesView(Desk desk, RoomViewModel model, LettersViewModel letters) {
        this.desk = desk;
        this.model = model;
        this.forms = new LetterForms(desk, model.acts(), letters);
        Map<Stream, String> words = new EnumMap<>(Stream.class);
        for (Stream each : Stream.values()) {
            words.put(each, RoomWords.of(each));
        }
        streams = new ViewTabs<>(words);
        streams.chosenProperty().addListener((o, was, is) -> again());
        text.setEditable(false);
        text.setWrapText(true);
        text.setAccessibleText("The message as the facts give it now");
        Button copy = Controls.button("Copy");
        copy.getStyleClass().add("small");
        copy.setOnAction(event -> copy());
        HBox head = new HBox(12, Texts.whole("From the facts as they are now", "card-title"), new Spacer(), streams);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox foot = new HBox(8, Texts.line("Nothing is recorded until it is kept as a draft.", "secondary"), new Spacer(), copy,
                Bits.act(desk.session(), "Edit and keep as draft", this::draft));
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(text, Priority.ALWAYS);
        VBox body = new VBox(10, head, text, foot);
        body.setStyle("-fx-padding: 12 16 12 16;");
        VBox.setVgrow(body, Priority.ALWAYS);
        Card left = new Card(body);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(history);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("side-scroll");
        scroll.setMinWidth(SIDE);
        scroll.setPrefWidth(SIDE);
        scroll.setMaxWidth(SIDE);
        whole = new HBox(16, left, scroll);
    }

    @Override
    public Node node() {
        return whole;
    }

    @Override
    public void show(IncidentRoom room) {
        Stream stream = streams.chosenProperty().get();
        model.acts().compose(stream, text::setText);
        for (Stream each : Stream.values()) {
            long number = of(room, each).size();
            streams.say(each, RoomWords.of(each) + (number == 0 ? "" : " " + number));
        }
        history.getChildren().setAll(Bits.lines(Bits.head(RoomWords.of(stream) + " messages", ""),
                of(room, stream).reversed().stream().map(each -> message(each, room)).toList(),
                switch (stream) {
                    case EXECUTIVE -> "Nothing was drafted yet. It tells impact and when it will be over.";
                    case ENGINEERING -> "Nothing was drafted yet. It tells actions, owners and how each is verified.";
                    case CUSTOMERS -> "Nothing was drafted yet. It tells those who use the products what they must know.";
                }));
    }

    private static List<Room.Message> of(IncidentRoom room, Stream stream) {
        return room.room().messages().stream().filter(each -> each.said().stream() == stream).toList();
    }

    private void again() {
        IncidentRoom room = model.roomProperty().get();
        if (room != null) {
            show(room);
        }
    }

    private Node message(Room.Message message, IncidentRoom room) {
        long number = message.entry().number();
        FlowPane head = Bits.flow(status(message), Texts.of("Draft " + number, "strong"));
        VBox box = new VBox(4, head, Bits.said(message.entry(), desk.session()));
        if (message.approved() != null) {
            box.getChildren().add(Texts.wrapped("Approved by " + message.approved().actor() + ", "
                    + desk.session().moments().minute(message.approved().recorded().at()) + ".", "secondary"));
        }
        for (Room.Line<Entry.Published> each : message.published()) {
            String root = each.said().auditRoot();
            box.getChildren().add(Texts.wrapped("Sent to " + each.said().to() + " by " + each.entry().actor() + ", "
                    + desk.session().moments().minute(each.entry().recorded().at()) + ". Facts of audit entry " + each.said().auditSize()
                    + ", root " + root.substring(0, Math.min(ROOT_SHOWN, root.length())) + "\u2026", "secondary"));
        }
        box.getChildren().add(new Expander("Text", () -> {
            VBox note = new VBox(Texts.wrapped(message.said().text()));
            note.getStyleClass().add("quiet-note");
            return note;
        }));
        List<Button> acts = new ArrayList<>();
        if (message.approved() == null) {
            acts.add(Bits.act(desk.session(), "Approve", () -> model.acts().say(new Entry.Approved(number), "",
                    "Draft " + number + " may go out.", Reply.told(desk.session()))));
        } else {
            acts.add(Bits.act(desk.session(), "Record that it was sent", () -> forms.publish(room.incident().id().value(), number)));
        }
        acts.add(Bits.open("Export", () -> forms.export(room.incident().id().value(), number)));
        FlowPane row = new FlowPane(8, 8);
        row.getChildren().addAll(acts);
        box.getChildren().add(row);
        return box;
    }

    private static StateChip status(Room.Message message) {
        return !message.published().isEmpty() ? new StateChip(Tone.FIXED, "Sent")
                : message.approved() != null ? new StateChip(Tone.NEUTRAL, "Approved")
                        : new StateChip(Tone.UNKNOWN, "To be approved");
    }

    private void draft() {
        Stream stream = streams.chosenProperty().get();
        Form form = new Form(desk.overlays(), "A message for " + RoomWords.of(stream).toLowerCase(java.util.Locale.ROOT),
                "Composed from the facts of this moment. Change what must be said otherwise; the figures are yours to keep true.");
        var words = form.area("Text", text.getText(), ROWS);
        form.show("Keep as draft", () -> model.acts().say(new Entry.Drafted(stream, words.getText()), "",
                "Kept as a draft. It goes out only when somebody approves it.", form.reply()));
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(text.getText());
        Clipboard.getSystemClipboard().setContent(content);
        desk.session().notices().done("The text is on the clipboard.");
    }
}
