package org.vouchsafe.ui.components;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.LongList;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.read.ComponentRow;

/** What was found, and beside it where the component chosen is used. */
final class ComponentsView extends HBox {
    private static final int SHOWN = 25;
    private static final double DETAIL = 440;
    private static final int MOST = 3;

    private final Desk desk;
    private final ComponentsViewModel model;
    private final StackPane side = new StackPane();

    ComponentsView(Desk desk, ComponentsViewModel model) {
        this.desk = desk;
        this.model = model;
        DataTable<ComponentRow> table = new DataTable<>(new DataTable.Naming("components", "component", "components"), model.table(),
                desk.tables(),
                EmptyState.nothing("fth-package", "No component found",
                        "Components come from the inventories and lockfiles you import. Search for fewer or other words."),
                csv -> desk.saveText("Export the components", "components.csv", "CSV", "csv", csv));
        Card left = new Card(table);
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        side.setMinWidth(DETAIL);
        side.setPrefWidth(DETAIL);
        side.setMaxWidth(DETAIL);
        side.managedProperty().bind(side.visibleProperty());
        setSpacing(16);
        getChildren().addAll(left, side);
        table.selectedProperty().addListener((o, was, is) -> model.choose(is));
        model.chosenProperty().addListener((o, was, is) -> show(is));
        show(null);
    }

    private void show(ComponentsViewModel.@Nullable Chosen chosen) {
        side.setVisible(chosen != null);
        if (chosen == null) {
            return;
        }
        Component component = chosen.row().component();
        VBox head = new VBox(8, Texts.wrapped(component.displayName(), "card-title"), facts(component));
        head.setStyle("-fx-padding: 16;");
        var uses = new LongList<>(0, chosen.where(), SHOWN, use -> new UseCard(use, desk.session(),
                () -> model.walk(use, walk -> desk.overlays().show(new WalkDialog(desk, walk).card())), () -> model.explain(use)),
                "more place",
                "more places");
        uses.setStyle("-fx-padding: 0 16 4 16;");
        ScrollPane scroll = new ScrollPane(uses);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox title = new VBox(Texts.wrapped("Where it is used: " + Count.of(chosen.where().size(), "place"), "card-title"));
        title.setStyle("-fx-padding: 14 16 4 16;");
        Card where = new Card(title, scroll);
        VBox.setVgrow(where, Priority.ALWAYS);
        side.getChildren().setAll(new VBox(16, new Card(head), where));
    }

    private static Facts facts(Component component) {
        Facts facts = new Facts();
        component.purls().forEach(each -> facts.code("Package URL", each.canonical()));
        component.cpes().stream().limit(MOST).forEach(each -> facts.code("CPE", each.text()));
        component.also().standsFor().forEach(each -> facts.code("Stands for", each.canonical()));
        component.also().names().stream().limit(MOST).forEach(each -> facts.line("Also called", each));
        for (Hash hash : component.hashes().stream().limit(MOST).toList()) {
            facts.code(hash.algorithm(), hash.hex());
        }
        if (component.disagreement() != null) {
            facts.line("Not consistent", component.disagreement());
        }
        return facts;
    }
}
