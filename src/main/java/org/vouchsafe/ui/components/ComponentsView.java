package org.vouchsafe.ui.components;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.Page;
import org.vouchsafe.ui.component.PageHeader;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Screen;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.read.ComponentRow;

/** The components as drawn. */
public final class ComponentsView implements Screen {
    private static final double DETAIL = 440;

    private final Desk desk;
    private final ComponentsViewModel model;
    private final Page page;
    private final StackPane side = new StackPane();
    private final TextField query = new TextField();

    public ComponentsView(Desk desk, ComponentsViewModel model) {
        this.desk = desk;
        this.model = model;
        query.setPromptText("Name, version, package URL or hash");
        query.setAccessibleText("Search all components");
        query.setPrefWidth(380);
        query.textProperty().bindBidirectional(model.queryProperty());
        PageHeader header = new PageHeader("Components", query);
        DataTable<ComponentRow> table = new DataTable<>(new DataTable.Naming("components", "component", "components"), model.table(),
                desk.tables(),
                EmptyState.nothing("fth-package", "No component found",
                        "Components come from the inventories and lockfiles you import. Search for fewer or other words."),
                csv -> desk.saveText("Export the components", "components.csv", "CSV", "csv", csv));
        Card left = new Card(table);
        VBox.setVgrow(table, Priority.ALWAYS);
        page = new Page(header, left, side, DETAIL);
        table.selectedProperty().addListener((o, was, is) -> model.choose(is));
        model.table().rows().addListener((ListChangeListener<ComponentRow>) c -> header.subtitleProperty().set(model.subtitle()));
        header.subtitleProperty().set(model.subtitle());
        model.chosenProperty().addListener((o, was, is) -> show(is));
        show(null);
    }

    @Override
    public Parent view() {
        return page;
    }

    @Override
    public void attach() {
        model.attach();
    }

    @Override
    public void detach() {
        model.detach();
    }

    @Override
    public void open(String key) {
        model.open(key);
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.always("search-components", Command.Section.SCREEN, "Search the components", "fth-search", "Shortcut+F",
                query::requestFocus));
    }

    private void show(ComponentsViewModel.@Nullable Chosen chosen) {
        side.setVisible(chosen != null);
        if (chosen == null) {
            return;
        }
        Component component = chosen.row().component();
        VBox head = new VBox(8, Texts.wrapped(component.displayName(), "card-title"), facts(component));
        head.setStyle("-fx-padding: 16;");
        VBox uses = new VBox();
        uses.setStyle("-fx-padding: 0 16 4 16;");
        for (WhereRow use : chosen.where()) {
            uses.getChildren().add(new UseCard(use, desk.session(),
                    () -> model.walk(use, walk -> desk.overlays().show(new WalkDialog(desk, walk).card()))));
        }
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
        if (component.purl() != null) {
            facts.code("Package URL", component.purl().canonical());
        }
        if (component.cpe() != null) {
            facts.code("CPE", component.cpe().text());
        }
        for (Hash hash : component.hashes().stream().limit(3).toList()) {
            facts.code(hash.algorithm(), hash.hex());
        }
        if (component.disagreement() != null) {
            facts.line("Not consistent", component.disagreement());
        }
        return facts;
    }
}
