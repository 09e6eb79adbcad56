package org.vouchsafe.ui.inbox.decide;

import javafx.beans.Observable;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Overlays;

/** Asks where a file belongs. */
public final class PlaceDialog {
    private static final double WIDTH = 520;

    private final PlaceViewModel model;
    private final Overlays overlays;
    private final DialogCard card;
    private final Button go;

    public PlaceDialog(PlaceViewModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
        card = new DialogCard("Place " + model.about(), WIDTH,
                Texts.wrapped("Say which release this file speaks about. The file itself stays as it is.", "secondary"),
                field("Supplier", model.supplierProperty()), field("Product", model.productProperty()),
                field("Release", model.releaseProperty()),
                fresh(),
                field("How you know", model.reasonProperty()));
        card.button("Cancel", overlays::close).setCancelButton(true);
        go = card.primary("Place the file", this::place);
        go.getStyleClass().add("accent");
        for (Observable part : new Observable[] {model.supplierProperty(), model.productProperty(), model.releaseProperty(),
                model.reasonProperty()}) {
            part.addListener(changed -> judge());
        }
        judge();
    }

    public void show() {
        overlays.show(card);
    }

    private CheckBox fresh() {
        CheckBox box = Controls.checkBox("New: add to the register what it does not have yet");
        box.selectedProperty().bindBidirectional(model.newReleaseProperty());
        return box;
    }

    private static Field field(String name, StringProperty value) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(value);
        return new Field(name, field);
    }

    private void place() {
        if (model.missing() == null) {
            overlays.close();
            model.place();
        }
    }

    private void judge() {
        String missing = model.missing();
        go.setDisable(missing != null);
        card.problem().setText(missing == null ? "" : missing);
    }
}
