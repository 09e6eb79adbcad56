package org.vouchsafe.ui.component;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.vouchsafe.usecase.read.OriginalText;

/** Lines of an original with their numbers, the cited ones set off. */
public final class Excerpt extends GridPane {
    /** Whether the cited lines are what somebody claims or what the evidence shows. */
    public enum Kind {
        CLAIM("claim"), EVIDENCE("evidence");

        private final String style;

        Kind(String style) {
            this.style = style;
        }
    }

    public Excerpt(OriginalText text, Kind kind) {
        getStyleClass().addAll("excerpt", kind.style);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints lines = new ColumnConstraints();
        lines.setHgrow(Priority.ALWAYS);
        lines.setMinWidth(0);
        getColumnConstraints().addAll(numbers, lines);
        setHgap(8);
        for (int i = 0; i < text.lines().size(); i++) {
            addLine(text, i);
        }
        setAccessibleText("Excerpt of " + text.name());
    }

    private void addLine(OriginalText text, int i) {
        int number = text.firstLine() + i;
        Label line = Texts.line(text.lines().get(i).replace("\t", "  "), "source-line");
        boolean cited = text.highlightFrom() > 0 && number >= text.highlightFrom() && number <= text.highlightTo();
        if (cited) {
            line.getStyleClass().add("cited");
            line.setAccessibleText("Cited line " + number + ": " + text.lines().get(i));
        }
        add(Texts.whole(String.valueOf(number), "line-number"), 0, i);
        add(line, 1, i);
    }
}
