package org.vouchsafe.ui.incidents.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.incidents.room.Bits;
import org.vouchsafe.ui.incidents.room.RoomPart;
import org.vouchsafe.ui.incidents.room.RoomViewModel;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.ask.Form;
import org.vouchsafe.ui.session.link.EvidenceLinks;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.incident.EntryWords;
import org.vouchsafe.usecase.incident.GatheredLine;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** Everything said in the incident, the newest first. It is only added to; a correction refers back to what it corrects. */
public final class LogView implements RoomPart {
    private static final double PADDING = 48;
    private final Desk desk;
    private final RoomViewModel model;
    private final ObservableList<GatheredLine> shown = FXCollections.observableArrayList();
    private final ListView<GatheredLine> list = new ListView<>(shown);
    private final TextField search = new TextField();
    private final javafx.scene.control.Label count = Texts.whole("", "secondary", "small-text");
    private final Card card;
    private List<LogEntry> all = List.of();
    private List<GatheredLine> lines = List.of();

    public LogView(Desk desk, RoomViewModel model) {
        this.desk = desk;
        this.model = model;
        search.setPromptText("Search the log");
        search.setAccessibleText("Search the log");
        search.textProperty().addListener((o, was, is) -> filter());
        Button decide = Bits.act(desk.session(), "Write a decision", this::decide);
        Button note = Bits.act(desk.session(), "Write a note", this::note);
        HBox head = new HBox(8, search, new Spacer(), count, note, decide);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setStyle("-fx-padding: 10 12 10 12;");
        list.getStyleClass().add("inbox-list");
        list.setAccessibleText("Log of the incident, the newest entry first");
        list.setCellFactory(any -> new EntryCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        card = new Card(head, list);
        card.setMinHeight(0);
    }

    @Override
    public Node node() {
        return card;
    }

    @Override
    public void focusSearch() {
        search.requestFocus();
    }

    @Override
    public void show(IncidentRoom room) {
        all = room.incident().log().reversed();
        lines = GatheredLine.of(room.incident().log()).reversed();
        list.setPlaceholder(all.isEmpty()
                ? EmptyState.nothing("fth-list", "Nothing was said yet",
                        "Write down each decision with its reason when it is made: D writes a decision, E a note. Nothing is ever changed or deleted.")
                : EmptyState.allHidden("There are " + Count.of(all.size(), "entry", "entries") + ", all hidden.", search::clear));
        filter();
    }

    private void filter() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        shown.setAll(lines.stream().filter(each -> (each.words() + " " + each.first().actor() + " " + each.evidence())
                .toLowerCase(Locale.ROOT).contains(wanted)).toList());
        int entries = shown.stream().mapToInt(each -> each.entries().size()).sum();
        count.setText(entries == all.size() ? Count.of(all.size(), "entry", "entries")
                : Count.plain(entries) + " of " + Count.of(all.size(), "entry", "entries"));
    }

    /** Asks for a decision. */
    public void decide() {
        say("Write a decision into the log", "What was decided, and why", Entry.Decided::new);
    }

    /** Asks for a note. */
    public void note() {
        say("Write a note into the log", "What is noted", Entry.Noted::new);
    }

    private void say(String title, String field, java.util.function.Function<String, Entry> entry) {
        Form form = new Form(desk.overlays(), title, "It is kept with your name and this moment, and cannot be changed afterwards.");
        var words = form.area(field, "", 4);
        var evidence = form.evidence();
        form.show("Write it down", () -> model.acts().say(entry.apply(words.getText().strip()), evidence.getText(), "Written down.",
                form.reply()));
    }

    private void correct(LogEntry entry) {
        Form form = new Form(desk.overlays(), "Correct entry " + entry.number(), "Entry " + entry.number() + " stays as it is: "
                + EntryWords.of(entry.said()));
        var words = form.area("What it should have said", "", 4);
        var evidence = form.evidence();
        form.show("Write it down", () -> model.acts().say(new Entry.Corrected(entry.number(), words.getText().strip()), evidence.getText(),
                "Corrected by a new entry.", form.reply()));
    }

    private final class EntryCell extends ListCell<GatheredLine> {
        EntryCell() {
            getStyleClass().add("inbox-item");
        }

        @Override
        protected void updateItem(@Nullable GatheredLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            LogEntry entry = line.first();
            FlowPane marks = Bits.flow();
            List<LogEntry> later = corrections(entry);
            if (!later.isEmpty()) {
                marks.getChildren().add(new StateChip(Tone.CONTRADICTION, "Corrected by "
                        + String.join(", ", later.stream().map(each -> "entry " + each.number()).toList())));
            }
            VBox words = new VBox(3, Bits.said(entry, desk.session()), Texts.wrapped(line.words()));
            if (!marks.getChildren().isEmpty()) {
                words.getChildren().add(marks);
            }
            words.getChildren().add(new EvidenceLinks(desk.session(), line.evidence()));
            HBox row = Bits.row(words, Bits.act(desk.session(), "Correct", () -> correct(entry)));
            row.prefWidthProperty().bind(list.widthProperty().subtract(PADDING));
            row.maxWidthProperty().bind(list.widthProperty().subtract(PADDING));
            setGraphic(row);
            setAccessibleText("Entry " + line.number() + " by " + entry.actor() + ": " + line.words());
        }
    }

    private List<LogEntry> corrections(LogEntry entry) {
        List<LogEntry> found = new ArrayList<>();
        all.forEach(each -> {
            if (each.said() instanceof Entry.Corrected(long number, String _) && number == entry.number()) {
                found.add(each);
            }
        });
        return found.reversed();
    }
}
