package org.vouchsafe.ui.component.state;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.ui.words.Words;

/** A state as shape, word and colour in one. A contradicted state keeps its word and takes the contradiction's sign and colour. */
public final class StateChip extends Label {
    private static final double SIGN = 12;

    /** Any tone with any word. */
    public StateChip(Tone tone, String word) {
        getStyleClass().setAll("label", "chip", tone.styleClass());
        setText(word);
        setGraphic(new Glyph(tone, SIGN));
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(tone == Tone.CONTRADICTION ? word + ", contradicted" : word);
    }

    /** A state. */
    public static StateChip of(State state) {
        return new StateChip(Tone.of(state), Words.of(state));
    }

    /** A state, or a dash and "None" where there is none. */
    public static StateChip ofNullable(@Nullable State state) {
        return state == null ? new StateChip(Tone.NONE, "None") : of(state);
    }

    /** A position: contradicted while a contradiction is open; stale ones say so. */
    public static StateChip of(Position position) {
        StateChip chip = new StateChip(Tone.of(position), Words.of(position.state()) + (position.stale() ? ", stale" : ""));
        chip.setTooltip(new Tooltip(explain(position)));
        return chip;
    }

    /** The same where room is short: that the decision is stale is shown beside it, and said in words to a screen reader. */
    public static StateChip brief(Position position) {
        StateChip chip = of(position);
        chip.setText(Words.of(position.state()));
        chip.setAccessibleText(Words.of(position.state()) + (Tone.of(position) == Tone.CONTRADICTION ? ", contradicted" : "")
                + (position.stale() ? ", decision is stale" : ""));
        return chip;
    }

    private static String explain(Position position) {
        StringBuilder text = new StringBuilder(Words.of(position.state()));
        if (position.reason() != null) {
            text.append(": ").append(Words.of(position.reason()));
        } else {
            text.append(", on ").append(Words.of(position.basis()));
        }
        position.contradictions().stream().filter(c -> !c.addressed()).forEach(c -> text.append('\n').append(Words.of(c.code())));
        return text.toString();
    }
}
