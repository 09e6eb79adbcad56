package org.vouchsafe.ui.suppliers.identity;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.session.Overlays;

/** Asks which other supplier or product is the same one. */
public final class MergeDialog {
    private static final double WIDTH = 520;

    private final IdentityViewModel model;
    private final Overlays overlays;
    private final DialogCard card;
    private final ComboBox<String> kept = new ComboBox<>();
    private final TextField reason = new TextField();

    public MergeDialog(IdentityViewModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
        kept.getItems().setAll(model.others());
        kept.setMaxWidth(Double.MAX_VALUE);
        kept.setPromptText(model.others().isEmpty() ? "There is no other" : "Choose the one that is kept");
        card = new DialogCard("Merge " + model.title(), WIDTH,
                Texts.wrapped("Everything of " + model.title()
                        + " will count for the one that is kept: names, releases, deployments, evidence and"
                        + " decisions. A look at an earlier day shows both, and undo parts them again.", "secondary"),
                new Field("It is the same as", kept), new Field("How you know", reason));
        card.button("Cancel", overlays::close).setCancelButton(true);
        card.primary("Merge them", this::merge).getStyleClass().add("accent");
    }

    public void show() {
        overlays.show(card);
        kept.requestFocus();
    }

    private void merge() {
        String other = kept.getValue();
        if (other == null || reason.getText().isBlank()) {
            card.problem().setText(other == null ? "Choose the one that is kept." : "Write how you know that both are one.");
            return;
        }
        overlays.close();
        model.mergeInto(other, reason.getText().strip());
    }
}
