package org.vouchsafe.ui.suppliers.identity;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Overlays;

/** Asks what goes to a new supplier or product. */
public final class SplitDialog {
    private static final double WIDTH = 520;

    private final IdentityViewModel model;
    private final Overlays overlays;
    private final DialogCard card;
    private final TextField name = new TextField();
    private final TextField reason = new TextField();
    private final List<CheckBox> parts;
    private final List<CheckBox> names;

    public SplitDialog(IdentityViewModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
        boolean ofSupplier = model.product() == null;
        parts = model.parts().stream().map(Controls::checkBox).toList();
        names = model.names().stream().map(Controls::checkBox).toList();
        card = new DialogCard("Split " + model.title(), WIDTH,
                Texts.wrapped(ofSupplier
                        ? "What you choose goes to a new supplier; the rest stays. Under the name of a supplier that was merged into this one,"
                                + " that one comes back."
                        : "What you choose goes to a new product of the same supplier; the rest stays.", "secondary"),
                new Field(ofSupplier ? "Name of the new supplier" : "Name of the new product", name),
                new Field(ofSupplier ? "Products that are its own" : "Releases that are its own", boxes(parts)),
                new Field("Other names that are its own", boxes(names)), new Field("How you know", reason));
        card.button("Cancel", overlays::close).setCancelButton(true);
        card.primary("Split it", this::split).getStyleClass().add("accent");
    }

    public void show() {
        overlays.show(card);
        name.requestFocus();
    }

    private void split() {
        List<String> chosenParts = chosen(parts);
        List<String> chosenNames = chosen(names);
        String missing = name.getText().isBlank() ? "Name the new one."
                : chosenParts.isEmpty() && chosenNames.isEmpty() ? "Choose what goes to it."
                        : reason.getText().isBlank() ? "Write how you know that they are two." : "";
        card.problem().setText(missing);
        if (missing.isEmpty()) {
            overlays.close();
            model.split(name.getText().strip(), chosenParts, chosenNames, reason.getText().strip());
        }
    }

    private static VBox boxes(List<CheckBox> boxes) {
        VBox box = new VBox(6);
        box.getChildren().addAll(boxes);
        if (boxes.isEmpty()) {
            box.getChildren().add(Texts.wrapped("There are none.", "secondary"));
        }
        return box;
    }

    private static List<String> chosen(List<CheckBox> boxes) {
        return boxes.stream().filter(CheckBox::isSelected).map(CheckBox::getText).toList();
    }
}
