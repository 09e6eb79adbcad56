package org.vouchsafe.ui.component;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.vouchsafe.usecase.read.OriginalText;

/** Lines of an original with their numbers, the cited ones set off. */
public final class Excerpt extends GridPane {
    private static final String TAB = "  ";
    private static final int LONGEST = 600;

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
        int indent = commonIndent(text.lines());
        for (int i = 0; i < text.lines().size(); i++) {
            String line = text.lines().get(i).replace("\t", TAB);
            addLine(text, i, line.substring(Math.min(indent, line.length())));
        }
        setAccessibleText("Excerpt of " + text.name());
    }

    private void addLine(OriginalText text, int i, String words) {
        int number = text.firstLine() + i;
        boolean cited = text.highlightFrom() > 0 && number >= text.highlightFrom() && number <= text.highlightTo();
        Label line = cited ? Texts.wrapped(shortened(words), "source-line", "cited") : Texts.line(words, "source-line");
        if (cited) {
            line.setAccessibleText("Cited line " + number + ": " + words);
        }
        Label margin = Texts.whole(String.valueOf(number), "line-number");
        setValignment(margin, VPos.TOP);
        add(margin, 0, i);
        add(line, 1, i);
    }

    /** A file may be one line of a megabyte: what is cited is shown by its beginning, the whole on the Evidence screen. */
    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    private static int commonIndent(List<String> lines) {
        return lines.stream().filter(l -> !l.isBlank()).map(l -> l.replace("\t", TAB)).mapToInt(l -> l.length() - l.stripLeading().length())
                .min()
                .orElse(0);
    }
}
