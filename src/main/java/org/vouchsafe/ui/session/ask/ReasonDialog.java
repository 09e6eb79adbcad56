package org.vouchsafe.ui.session.ask;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.session.Overlays;

/** Asks why, before something is done that the log keeps for ever. */
public final class ReasonDialog {
    private static final double WIDTH = 460;

    private ReasonDialog() {}

    /**
     * What is asked.
     *
     * @param title what is done to what, such as {@code Withdraw E-041}
     * @param explanation what it means, in a sentence or two
     * @param field how the reason is asked for
     * @param act the word on the button
     */
    public record Question(String title, String explanation, String field, String act) {}

    /** Asks; the reason is never blank. */
    public static void ask(Overlays overlays, Question question, Consumer<String> whenGiven) {
        TextField reason = new TextField();
        DialogCard card = new DialogCard(question.title(), WIDTH, Texts.wrapped(question.explanation(), "secondary"),
                new Field(question.field(), reason));
        card.button("Cancel", overlays::close).setCancelButton(true);
        card.primary(question.act(), () -> {
            if (reason.getText().isBlank()) {
                card.problem().setText("Write why: whoever reads the log will ask.");
                return;
            }
            overlays.close();
            whenGiven.accept(reason.getText().strip());
        }).getStyleClass().add("accent");
        overlays.show(card);
        reason.requestFocus();
    }
}
