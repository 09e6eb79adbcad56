package org.vouchsafe.ui.shell.frame;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Session;

/** Says across the window that nothing can be changed now, and why. */
public final class AsOfBand extends HBox {
    public AsOfBand(Session session) {
        getStyleClass().add("as-of-band");
        Label words = Texts.line("", "strong");
        words.textProperty().bind(session.whyReadOnlyProperty());
        Button back = Controls.button("Back to today");
        back.getStyleClass().add("small");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> session.look(Viewpoint.LATEST));
        back.visibleProperty().bind(session.viewpointProperty().isNotEqualTo(Viewpoint.LATEST));
        back.managedProperty().bind(back.visibleProperty());
        getChildren().addAll(Icons.beside("fth-eye"), words, new Spacer(), back);
        visibleProperty().bind(session.whyReadOnlyProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        setMinHeight(USE_PREF_SIZE);
    }
}
