package org.vouchsafe.ui.component.position;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.Glyph;
import org.vouchsafe.ui.component.state.Tone;

/** Checks as questions with their answers; each citation leads to the place. */
public final class CheckList extends VBox {
    private static final double SIGN = 12;

    public CheckList(List<Check> checks, Consumer<Citation> open) {
        for (int i = 0; i < checks.size(); i++) {
            Node line = line(checks.get(i), open);
            line.getStyleClass().add("divided");
            if (i == checks.size() - 1) {
                line.setStyle("-fx-border-width: 0; -fx-padding: 8 0 8 0;");
            } else {
                line.setStyle("-fx-padding: 8 0 8 0;");
            }
            getChildren().add(line);
        }
    }

    private static Node line(Check check, Consumer<Citation> open) {
        VBox words = new VBox(2, Texts.wrapped(check.question(), "strong"), Texts.wrapped(check.answer(), "secondary"));
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!check.citations().isEmpty()) {
            VBox links = new VBox(2);
            check.citations().stream().limit(4).forEach(c -> links.getChildren().add(link(c, open)));
            words.getChildren().add(links);
        }
        Glyph sign = new Glyph(tone(check.outcome()), SIGN);
        sign.setAccessibleText(word(check.outcome()));
        HBox row = new HBox(8, sign, words);
        row.setAlignment(Pos.TOP_LEFT);
        HBox.setMargin(sign, new javafx.geometry.Insets(3, 0, 0, 0));
        return row;
    }

    /** A link to a cited place: {@code E-041 /components/41}. */
    public static Hyperlink link(Citation citation, Consumer<Citation> open) {
        Location location = citation.location();
        String where = location.text();
        String shown = where.length() > 28 ? "…" + where.substring(where.length() - 27) : where;
        Hyperlink link = new Hyperlink(where.isEmpty() ? citation.evidence().toString() : citation.evidence() + " " + shown);
        link.getStyleClass().add("mono");
        link.setTooltip(new Tooltip("Show " + citation.evidence() + (where.isEmpty() ? "" : " at " + where)));
        link.setOnAction(event -> open.accept(citation));
        return link;
    }

    private static Tone tone(Check.Outcome outcome) {
        return switch (outcome) {
            case PASSED -> Tone.FIXED;
            case FAILED -> Tone.AFFECTED;
            case UNDETERMINED -> Tone.UNKNOWN;
            case INFORMATION -> Tone.NEUTRAL;
        };
    }

    private static String word(Check.Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "Speaks for it";
            case FAILED -> "Speaks against it";
            case UNDETERMINED -> "Cannot be told";
            case INFORMATION -> "For information";
        };
    }
}
