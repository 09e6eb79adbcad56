package org.vouchsafe.ui.component.state;

import javafx.scene.control.Button;
import org.vouchsafe.domain.position.PositionRow;

/** A state that says why when it is pressed, by mouse or by Enter. */
public final class StateLink extends Button {
    public StateLink(PositionRow row, Runnable explain) {
        this(StateChip.of(row.position()), row.releaseName() + ", " + row.advisoryTitle(), explain);
    }

    /**
     * A state of which no more is known here than its chip shows.
     *
     * @param about what it is the state of
     */
    public StateLink(StateChip chip, String about, Runnable explain) {
        setGraphic(chip);
        getStyleClass().setAll("button", "cell-button");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(about + ": " + chip.getAccessibleText() + ". Explain");
        setOnAction(event -> explain.run());
    }
}
