package org.vouchsafe.ui.inbox.meaning;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.session.Overlays;

/** Asks what a name in a claim means. Ctrl+Enter says so. */
public final class MeaningDialog {
    private static final double WIDTH = 520;

    private final MeaningViewModel model;
    private final Overlays overlays;
    private final DialogCard card;
    private final Button go;

    public MeaningDialog(MeaningViewModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
        card = new DialogCard("What is meant", WIDTH, Texts.wrapped(model.about(), "mono"),
                Texts.wrapped("Your word is kept as a rule: every document that names it so will be understood. It can be taken back.",
                        "secondary"),
                field("Supplier", model.supplierProperty()), field("Product", model.productProperty()),
                field("Release (empty: the version in the document tells)", model.releaseProperty()),
                field("Or a component, as package URL", model.purlProperty()), field("How you know", model.reasonProperty()));
        card.button("Cancel", overlays::close).setCancelButton(true);
        go = card.primary("Remember this", this::place);
        go.getStyleClass().add("accent");
        card.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
                place();
                event.consume();
            }
        });
        judge();
    }

    public void show() {
        overlays.show(card);
    }

    private Field field(String name, StringProperty value) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(value);
        value.addListener((o, was, is) -> judge());
        return new Field(name, field);
    }

    private void place() {
        if (model.missing() == null) {
            overlays.close();
            model.place();
        }
    }

    private void judge() {
        if (go != null) {
            String missing = model.missing();
            go.setDisable(missing != null);
            card.problem().setText(missing == null ? "" : missing);
        }
    }
}
