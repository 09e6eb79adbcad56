package org.vouchsafe.ui.components.quality;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.usecase.read.HeldInventory;

/** Inventories at the left, the quality of the one chosen at the right. */
public final class QualityView extends HBox {
    private static final double DETAIL = 540;

    public QualityView(Desk desk, QualityViewModel model) {
        DataTable<HeldInventory> table = new DataTable<>(new DataTable.Naming("inventories", "inventory", "inventories"), model.table(),
                desk.tables(),
                EmptyState.nothing("fth-package", "No inventory yet", "Import an SBOM or a lockfile to see how well it is made."),
                csv -> desk.saveText("Export the inventories", "inventories.csv", "CSV", "csv", csv));
        Card left = new Card(table);
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        StackPane side = new StackPane();
        side.setMinWidth(DETAIL);
        side.setPrefWidth(DETAIL);
        side.setMaxWidth(DETAIL);
        side.managedProperty().bind(side.visibleProperty());
        side.setVisible(false);
        setSpacing(16);
        getChildren().addAll(left, side);
        table.selectedProperty().addListener((o, was, is) -> model.choose(is));
        model.chosenProperty().addListener((o, was, is) -> {
            side.setVisible(is != null);
            if (is != null) {
                side.getChildren().setAll(new QualityDetail(desk.session(), is, () -> model.write(is.inventory())));
            }
        });
    }
}
