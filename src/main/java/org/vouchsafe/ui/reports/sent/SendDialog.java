package org.vouchsafe.ui.reports.sent;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.component.DayPicker;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.reports.sent.SentViewModel.Row;
import org.vouchsafe.ui.session.Desk;

/** Who got a report, how and when. */
final class SendDialog {
    private static final double WIDTH = 460;

    private final Desk desk;
    private final SentViewModel model;
    private final Row row;

    SendDialog(Desk desk, SentViewModel model, Row row) {
        this.desk = desk;
        this.model = model;
        this.row = row;
    }

    void show() {
        TextField recipient = new TextField();
        recipient.setPromptText("Group audit committee");
        ComboBox<String> channel = new ComboBox<>();
        channel.getItems().setAll("e-mail", "portal", "by hand", "post");
        channel.setEditable(true);
        channel.setValue("e-mail");
        channel.setMaxWidth(Double.MAX_VALUE);
        DayPicker day = new DayPicker();
        day.setPromptText("Today");
        day.setMaxWidth(Double.MAX_VALUE);
        TextField note = new TextField();
        DialogCard card = new DialogCard("Record that " + row.report().reportId() + " was sent", WIDTH,
                new VBox(12, Texts.wrapped("Nothing leaves this machine by it: it is written down to whom " + row.report().fileName()
                        + " went, so that they can be told when a newer revision replaces it.", "secondary"),
                        new Field("Who got it", recipient), new Field("How", channel), new Field("On", day), new Field("Note", note)));
        card.button("Cancel", desk.overlays()::close).setCancelButton(true);
        card.primary("Record it", () -> model.send(row, recipient.getText(), channel.getValue() == null ? "" : channel.getValue(),
                day.getValue(), note.getText(), desk.overlays()::close, card.problem()::setText)).getStyleClass().add("accent");
        desk.overlays().show(card);
        recipient.requestFocus();
    }
}
