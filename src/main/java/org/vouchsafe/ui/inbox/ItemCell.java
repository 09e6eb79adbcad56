package org.vouchsafe.ui.inbox;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.InboxChip;
import org.vouchsafe.usecase.read.InboxItem;

/** An item in the list at the left. */
final class ItemCell extends ListCell<InboxItem> {
    private static final double PADDING = 32;

    ItemCell() {
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
            return;
        }
        Label text = Texts.line(item.text(), "secondary");
        VBox box = new VBox(2, InboxChip.of(item), Texts.line(item.title(), "strong"), Texts.line(item.subtitle(), "secondary"), text);
        VBox.setMargin(box.getChildren().get(1), new javafx.geometry.Insets(4, 0, 0, 0));
        box.maxWidthProperty().bind(widthProperty().subtract(PADDING));
        box.prefWidthProperty().bind(widthProperty().subtract(PADDING));
        setGraphic(box);
        setAccessibleText(InboxChip.word(item.kind()) + ": " + item.title() + ", " + item.subtitle() + ". " + item.text());
    }
}
