package org.vouchsafe.ui.evidence;

import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Overlays;

/** Asks with which other file the files of an item are compared, and which of both is the source. */
final class CompareDialog {
    private static final double WIDTH = 520;

    private final EvidenceViewModel model;
    private final EvidenceRow row;
    private final Overlays overlays;
    private final ComboBox<String> other = new ComboBox<>();
    private final RadioButton source;
    private final DialogCard card;

    CompareDialog(EvidenceViewModel model, EvidenceRow row, Overlays overlays) {
        this.model = model;
        this.row = row;
        this.overlays = overlays;
        other.getItems().setAll(model.others(row));
        other.setMaxWidth(Double.MAX_VALUE);
        other.setPromptText("Choose the other file");
        source = Controls.radioButton(row.evidence().id() + " is the source, the other what was built from it");
        RadioButton built = Controls.radioButton(row.evidence().id() + " was built, the other is its source");
        ToggleGroup group = new ToggleGroup();
        source.setToggleGroup(group);
        built.setToggleGroup(group);
        built.setSelected(true);
        card = new DialogCard("Compare the files of " + row.evidence().id(), WIDTH,
                Texts.wrapped(
                        "Two archives, or listings of what they hold: what is in the package and cannot be traced to the source or to an"
                                + " ordinary build is the place to look for what somebody added.",
                        "secondary"),
                new Field("With", other), new VBox(8, built, source));
        card.button("Cancel", overlays::close).setCancelButton(true);
        card.primary("Compare", this::compare).getStyleClass().add("accent");
    }

    void show() {
        overlays.show(card);
        other.requestFocus();
    }

    private void compare() {
        String chosen = other.getValue();
        if (chosen == null) {
            card.problem().setText("Choose the other file.");
            return;
        }
        overlays.close();
        model.compare(row, chosen, source.isSelected() ? EvidenceViewModel.Role.SOURCE : EvidenceViewModel.Role.PACKAGE);
    }
}
