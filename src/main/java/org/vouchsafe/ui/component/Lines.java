package org.vouchsafe.ui.component;

import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.usecase.read.OriginalText;

/** An original as numbered lines that scroll, however many there are; the cited ones set off and in view. */
public final class Lines extends ListView<Integer> {
    private static final PseudoClass CITED = PseudoClass.getPseudoClass("cited");
    private static final int LEAD = 6;

    private final OriginalText text;

    public Lines(OriginalText text) {
        this.text = text;
        getStyleClass().add("lines");
        setAccessibleText("Original of " + text.name());
        setItems(FXCollections.observableArrayList(java.util.stream.IntStream.range(0, text.lines().size()).boxed().toList()));
        setCellFactory(list -> new LineCell());
        if (text.highlightFrom() > 0) {
            scrollTo(Math.max(0, text.highlightFrom() - text.firstLine() - LEAD));
        }
    }

    private final class LineCell extends ListCell<Integer> {
        @Override
        protected void updateItem(@Nullable Integer index, boolean empty) {
            super.updateItem(index, empty);
            if (empty || index == null) {
                setGraphic(null);
                pseudoClassStateChanged(CITED, false);
                return;
            }
            int number = text.firstLine() + index;
            boolean cited = text.highlightFrom() > 0 && number >= text.highlightFrom() && number <= text.highlightTo();
            pseudoClassStateChanged(CITED, cited);
            var line = Texts.whole(text.lines().get(index).replace("\t", "  "), "source-line");
            var row = new HBox(10, Texts.whole("%6d".formatted(number), "line-number"), line);
            setGraphic(row);
            setAccessibleText((cited ? "Cited line " : "Line ") + number + ": " + text.lines().get(index));
        }
    }
}
