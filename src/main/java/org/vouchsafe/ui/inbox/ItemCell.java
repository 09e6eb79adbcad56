package org.vouchsafe.ui.inbox;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inbox.PutOff;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.InboxChip;
import org.vouchsafe.ui.words.UrgencyWords;
import org.vouchsafe.usecase.read.InboxItem;

/** An item in the list at the left. */
final class ItemCell extends ListCell<InboxItem> {
    private static final double PADDING = 32;
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final Marks marks;

    ItemCell(Marks marks) {
        this.marks = marks;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        getStyleClass().add("inbox-item");
    }

    @Override
    protected void updateItem(@Nullable InboxItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(MARKED, false);
            return;
        }
        Label text = Texts.line(item.text(), "secondary");
        HBox head = new HBox(8, InboxChip.of(item));
        head.setAlignment(Pos.CENTER_LEFT);
        if (item.row() != null && item.row().position().malicious()) {
            head.getChildren().add(Texts.whole("malicious", "small-text", "secondary"));
        }
        boolean marked = marks.has(item);
        if (marked) {
            head.getChildren().addAll(new Spacer(), Icons.alone("fth-check-square", "Marked"));
        }
        pseudoClassStateChanged(MARKED, marked);
        VBox box = new VBox(2, head, Texts.line(item.title(), "strong"), Texts.line(item.subtitle(), "secondary"), text);
        String urgent = UrgencyWords.brief(item.priority());
        if (!urgent.isEmpty()) {
            box.getChildren().add(Texts.line(urgent, "small-text", "secondary"));
        }
        VBox.setMargin(box.getChildren().get(1), new javafx.geometry.Insets(4, 0, 0, 0));
        box.maxWidthProperty().bind(widthProperty().subtract(PADDING));
        box.prefWidthProperty().bind(widthProperty().subtract(PADDING));
        setGraphic(box);
        PutOff putOff = item.putOff();
        if (putOff != null) {
            String word = putOff.kind() == PutOff.Kind.ASKED ? "Asked, answer due " : "Put off until ";
            box.getChildren().add(Texts.line(word + putOff.until(), "small-text", "secondary"));
        }
        setAccessibleText((marked ? "Marked. " : "") + InboxChip.word(item.kind()) + ": " + item.title() + ", " + item.subtitle() + ". "
                + item.text() + (urgent.isEmpty() ? "" : " " + urgent));
    }
}
