package org.vouchsafe.ui.components.list;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.session.Desk;

/** The list at the left, where it can be mended; its answer at the right. */
public final class PastedList extends HBox {
    private static final double LIST = 320;

    public PastedList(Desk desk, ListViewModel model) {
        setSpacing(16);
        DataTable<
                ListViewModel.Row> table = new DataTable<>(new DataTable.Naming("list-answer", "row", "rows"), model.table(), desk.tables(),
                        EmptyState.nothing("fth-list", "No list yet",
                                "Paste package URLs, name@version or hashes, one per line, and look them all up at once."),
                        csv -> desk.saveText("Export the answer", "where-used.csv", "CSV", "csv", csv));
        VBox.setVgrow(table, Priority.ALWAYS);
        Card answer = new Card(table);
        HBox.setHgrow(answer, Priority.ALWAYS);
        answer.setMinWidth(0);
        getChildren().addAll(list(model, table), answer);
    }

    private static Node list(ListViewModel model, DataTable<ListViewModel.Row> table) {
        TextArea text = new TextArea();
        text.getStyleClass().add("mono");
        text.setAccessibleText("The list, one coordinate per line");
        text.setPromptText("pkg:npm/axios@1.14.1\naxios@1.14.1\n# a comment");
        text.textProperty().bindBidirectional(model.textProperty());
        VBox.setVgrow(text, Priority.ALWAYS);
        Button look = Controls.button("Look them up", Icons.beside("fth-search"));
        look.getStyleClass().add("accent");
        look.setMinWidth(USE_PREF_SIZE);
        look.setOnAction(event -> model.answer());
        Button open = Controls.button("Show the place", Icons.beside("fth-crosshair"));
        open.setMinWidth(USE_PREF_SIZE);
        open.disableProperty().bind(table.selectedProperty().isNull());
        open.setOnAction(event -> model.open(table.selectedProperty().get()));
        var summary = Texts.wrapped("", "secondary");
        summary.textProperty().bind(model.summaryProperty());
        VBox body = new VBox(12, Texts.wrapped("The list", "card-title"), text, summary, new HBox(8, look, open));
        body.setStyle("-fx-padding: 16;");
        VBox.setVgrow(body, Priority.ALWAYS);
        Card card = new Card(body);
        card.setMinWidth(LIST);
        card.setPrefWidth(LIST);
        card.setMaxWidth(LIST);
        return card;
    }
}
