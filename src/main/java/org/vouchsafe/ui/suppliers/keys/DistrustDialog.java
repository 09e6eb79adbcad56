package org.vouchsafe.ui.suppliers.keys;

import javafx.scene.control.TextField;
import org.vouchsafe.ui.component.DayPicker;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.session.Overlays;
import org.vouchsafe.usecase.read.KeyRow;

/** Asks since when a key is compromised, and why. */
final class DistrustDialog {
    private static final double WIDTH = 520;

    private final KeysViewModel model;
    private final KeyRow row;
    private final Overlays overlays;
    private final DialogCard card;
    private final DayPicker since = new DayPicker();
    private final TextField reason = new TextField();

    DistrustDialog(KeysViewModel model, KeyRow row, Overlays overlays) {
        this.model = model;
        this.row = row;
        this.overlays = overlays;
        since.setPromptText("not known");
        since.setMaxWidth(Double.MAX_VALUE);
        card = new DialogCard("Mark " + row.key().id() + " as compromised", WIDTH, Texts.wrapped(model.name(row), "strong"),
                Texts.wrapped("Signatures by it are indeterminate from now on, unless something proves that they are older than that day: a"
                        + " time stamp, a transparency log, or this workspace's own log. Without a day no signature by it counts. This is not"
                        + " undone; the day can be corrected.", "secondary"),
                new Field("Compromised since (if known)", since), new Field("How you know", reason));
        card.button("Cancel", overlays::close).setCancelButton(true);
        card.primary("Mark as compromised", this::mark).getStyleClass().add("accent");
    }

    void show() {
        overlays.show(card);
        reason.requestFocus();
    }

    private void mark() {
        String typed = since.getEditor().getText();
        // A day typed and not yet left is not taken over by the field itself.
        since.commitValue();
        boolean misread = !typed.isBlank() && since.getValue() == null;
        if (misread || reason.getText().isBlank()) {
            // What is no day must not become "no day": that would say that no signature counts at all.
            card.problem().setText(misread ? "Write the day as 2 Apr 2026 or 2026-04-02." : "Write how you know that it is compromised.");
            return;
        }
        model.distrust(row, since.getValue(), reason.getText(), overlays::close, card.problem()::setText);
    }
}
