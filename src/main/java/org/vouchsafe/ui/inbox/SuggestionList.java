package org.vouchsafe.ui.inbox;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.usecase.suggest.Suggestion;

/** Where a file might belong, each with its reasons and the act that takes it up. Nothing is taken up by itself. */
final class SuggestionList extends VBox {
    private final @Nullable String whyReadOnly;
    private final Consumer<Suggestion> answer;

    SuggestionList(List<Suggestion> suggestions, @Nullable String whyReadOnly, Consumer<Suggestion> answer) {
        super(10);
        this.whyReadOnly = whyReadOnly;
        this.answer = answer;
        getChildren().add(Texts.of("Where it might belong", "field-name"));
        suggestions.forEach(each -> getChildren().add(line(each)));
    }

    private Node line(Suggestion suggestion) {
        VBox words = new VBox(2, Texts.wrapped(suggestion.place(), "strong"));
        suggestion.reasons().forEach(each -> words.getChildren().add(Texts.wrapped(each)));
        if (!suggestion.besides().isEmpty()) {
            words.getChildren().add(Texts.wrapped(suggestion.besides(), "secondary"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        boolean whole = suggestion.fit() != Suggestion.Fit.INCOMPLETE;
        Button take = Controls.button(whole ? "Place it there" : "Say which release");
        take.setMinWidth(Button.USE_PREF_SIZE);
        take.setAccessibleText((whole ? "Place the file at " : "Say which release of ") + suggestion.place());
        take.setDisable(whyReadOnly != null);
        take.setTooltip(whyReadOnly == null ? null : new Tooltip(whyReadOnly));
        take.setOnAction(event -> answer.accept(suggestion));
        HBox line = new HBox(12, words, take);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("divided");
        line.setStyle("-fx-padding: 0 0 10 0;");
        return line;
    }
}
