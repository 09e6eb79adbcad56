package org.vouchsafe.ui.component.state;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.ui.words.Words;

/**
 * A state as shape, word and colour in one. A contradicted unknown takes the contradiction's sign and colour; any other contradicted state
 * keeps its own, so that red stays red, and carries the contradiction's sign beside it.
 */
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

    /** A state about which sources contradict each other, drawn as {@link #of(Position)} draws it. */
    public static StateChip contradicted(State state) {
        StateChip chip = new StateChip(state == State.UNKNOWN ? Tone.CONTRADICTION : Tone.of(state), Words.of(state));
        if (state != State.UNKNOWN) {
            chip.sign(Tone.of(state));
        }
        return chip;
    }

    // Red stays red, with the sign beside it.
    private void sign(Tone tone) {
        HBox signs = new HBox(4, new Glyph(tone, SIGN), new Glyph(Tone.CONTRADICTION, SIGN));
        signs.setAlignment(Pos.CENTER);
        setGraphic(signs);
        setAccessibleText(getText() + ", contradicted");
    }

    /** A state, or a dash and "None" where there is none. */
    public static StateChip ofNullable(@Nullable State state) {
        return state == null ? new StateChip(Tone.NONE, "None") : of(state);
    }

    /** What is known of a signature: the shapes of the states, with the verdict's own word. */
    public static StateChip of(SignatureVerdict verdict) {
        Tone tone = switch (verdict) {
            case NONE -> Tone.NONE;
            case PASSED -> Tone.FIXED;
            case INDETERMINATE -> Tone.UNKNOWN;
            case FAILED -> Tone.AFFECTED;
        };
        return new StateChip(tone, Words.sentence(Words.of(verdict)));
    }

    /** A position: contradicted while a contradiction is open; stale ones say so. */
    public static StateChip of(Position position) {
        boolean contradicted = Tone.of(position) == Tone.CONTRADICTION;
        State state = position.state();
        StateChip chip = new StateChip(contradicted && state == State.UNKNOWN ? Tone.CONTRADICTION : Tone.of(state),
                Words.of(state) + (position.stale() ? ", stale" : ""));
        if (contradicted && state != State.UNKNOWN) {
            chip.sign(Tone.of(state));
            chip.setAccessibleText(Words.of(state) + ", contradicted");
        }
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
