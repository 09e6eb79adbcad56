package org.vouchsafe.ui.component.state;

import javafx.scene.control.Button;
import org.vouchsafe.domain.position.PositionRow;

/** A state that says why when it is pressed, by mouse or by Enter. */
public final class StateLink extends Button {
    public StateLink(PositionRow row, Runnable explain) {
        StateChip chip = StateChip.of(row.position());
        setGraphic(chip);
        getStyleClass().setAll("button", "cell-button");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(row.releaseName() + ", " + row.advisoryTitle() + ": " + chip.getAccessibleText() + ". Explain");
        setOnAction(event -> explain.run());
    }
}
