package org.vouchsafe.ui.incidents.blast;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Spoken;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.incidents.room.Bits;
import org.vouchsafe.ui.incidents.room.RoomViewModel;
import org.vouchsafe.ui.incidents.room.RoomViewModel.Since;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.usecase.incident.EntryWords;
import org.vouchsafe.usecase.incident.look.RoomChanges;

/** What became different since somebody last looked, or since another moment. */
final class ChangesView extends VBox {
    private final Session session;
    private final RoomViewModel model;
    private final VBox rows = new VBox(12);
    private final javafx.scene.control.Label from = Texts.line("", "secondary");

    ChangesView(Session session, RoomViewModel model) {
        super(4);
        this.session = session;
        this.model = model;
        ComboBox<Since> since = new ComboBox<>();
        since.getItems().setAll(Since.values());
        since.setConverter(Spoken.as(ChangesView::words));
        since.valueProperty().bindBidirectional(model.sinceProperty());
        since.setAccessibleText("Compare with");
        HBox head = new HBox(8, Texts.whole("Changed", "secondary"), since, from, new Spacer());
        head.setAlignment(Pos.CENTER_LEFT);
        head.setStyle("-fx-padding: 10 16 6 16;");
        rows.setStyle("-fx-padding: 4 16 16 16;");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        model.changesProperty().addListener((InvalidationListener) any -> draw());
        draw();
    }

    private static String words(Since since) {
        return switch (since) {
            case LAST_LOOK -> "since you last looked";
            case DAY -> "in the last day";
            case WEEK -> "in the last week";
            case OPENED -> "since it was opened";
        };
    }

    private void draw() {
        RoomChanges changes = model.changesProperty().get();
        rows.getChildren().clear();
        if (changes == null) {
            from.setText("");
            rows.getChildren().add(EmptyState.loading("Comparing with the earlier moment."));
            return;
        }
        from.setText("That is " + session.moments().minute(changes.since()) + ".");
        if (changes.isEmpty()) {
            rows.getChildren()
                    .add(EmptyState.nothing("fth-check", "Nothing changed", "No state is another, no gate reopened, nothing was said."));
            return;
        }
        section("Gates that are open again", changes.gates().stream().map(each -> Texts.wrapped(each)).toList());
        section("States", changes.releases().stream().map(ChangesView::release).toList());
        section("Said", changes.said().stream().map(this::said).toList());
    }

    private void section(String title, List<? extends Node> lines) {
        if (!lines.isEmpty()) {
            rows.getChildren().add(Texts.of(title, "card-title"));
            rows.getChildren().addAll(lines);
        }
    }

    private static Node release(RoomChanges.OfRelease change) {
        HBox line = new HBox(8, chip(change.before(), "Not in scope"), Texts.of("\u2192", "secondary"), chip(change.after(),
                "Left the scope"), Texts.line(change.name(), "strong"), Texts.line(change.supplier(), "secondary"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node chip(@Nullable State state, String none) {
        return state == null ? Texts.whole(none, "secondary") : StateChip.of(state);
    }

    private Node said(LogEntry entry) {
        return new VBox(1, Texts.wrapped(EntryWords.of(entry.said())), Bits.said(entry, session));
    }
}
