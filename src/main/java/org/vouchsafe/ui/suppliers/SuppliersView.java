package org.vouchsafe.ui.suppliers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.PageHeader;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.state.StateLink;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Screen;

/** The register as drawn: a tree at the left, what is known of the chosen line at the right. */
public final class SuppliersView implements Screen {
    private static final double TREE = 400;

    private final Desk desk;
    private final SuppliersViewModel model;
    private final VBox page = new VBox();
    private final PageHeader header = new PageHeader("Suppliers");
    private final TreeView<Branch> tree = new TreeView<>(new TreeItem<>());
    private final StackPane left = new StackPane();
    private final ScrollPane detail = new ScrollPane();
    private final TextField filter = new TextField();

    public SuppliersView(Desk desk, SuppliersViewModel model) {
        this.desk = desk;
        this.model = model;
        page.getStyleClass().add("page");
        filter.setPromptText("Filter suppliers, products and owners");
        filter.setAccessibleText("Filter suppliers, products and owners");
        filter.getStyleClass().add("soft");
        filter.textProperty().bindBidirectional(model.filterProperty());
        tree.setShowRoot(false);
        tree.setCellFactory(view -> new BranchCell());
        tree.getStyleClass().add("register-tree");
        tree.setAccessibleText("Suppliers, products and releases");
        tree.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && model.chosenProperty().get() instanceof Branch.OfRelease release) {
                model.positions(release).stream().findFirst().ifPresent(desk.session()::explain);
                event.consume();
            }
        });
        tree.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.choose(is.getValue());
            }
        });
        HBox head = new HBox(filter);
        HBox.setHgrow(filter, Priority.ALWAYS);
        head.setStyle("-fx-padding: 12;");
        left.getStyleClass().add("tree-box");
        Card list = new Card(head, left);
        VBox.setVgrow(left, Priority.ALWAYS);
        list.setMinWidth(TREE);
        list.setPrefWidth(TREE);
        list.setMaxWidth(TREE);
        detail.setFitToWidth(true);
        detail.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        detail.getStyleClass().add("side-scroll");
        HBox.setHgrow(detail, Priority.ALWAYS);
        HBox columns = new HBox(16, list, detail);
        VBox.setVgrow(columns, Priority.ALWAYS);
        page.getChildren().addAll(header, columns);
        model.knownProperty().addListener((o, was, is) -> {
            fill();
            refresh();
        });
        model.filterProperty().addListener((o, was, is) -> fill());
        model.chosenProperty().addListener((o, was, is) -> show(is));
        fill();
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
        return List.of(Command.always("filter-suppliers", Command.Section.SCREEN, "Filter the suppliers", "fth-filter", "Shortcut+F",
                filter::requestFocus));
    }

    private void fill() {
        header.subtitleProperty().set(model.subtitle());
        TreeItem<Branch> root = new TreeItem<>();
        for (Branch.OfSupplier supplier : model.suppliers()) {
            TreeItem<Branch> item = new TreeItem<>(supplier);
            item.setExpanded(true);
            for (Branch.OfProduct product : model.products(supplier)) {
                TreeItem<Branch> below = new TreeItem<>(product);
                below.setExpanded(true);
                model.releases(product).forEach(release -> below.getChildren().add(new TreeItem<>(release)));
                item.getChildren().add(below);
            }
            root.getChildren().add(item);
        }
        tree.setRoot(root);
        left.getChildren().setAll(root.getChildren().isEmpty() ? empty() : tree);
        select(model.chosenProperty().get());
    }

    private Node empty() {
        if (model.knownProperty().get() == null) {
            return EmptyState.loading("Reading the register.");
        }
        if (!model.filterProperty().get().isBlank()) {
            return EmptyState.allHidden("No supplier, product or owner matches.", () -> model.filterProperty().set(""));
        }
        Button load = Controls.button("Import");
        load.getStyleClass().add("accent");
        load.setOnAction(event -> desk.session().request("import"));
        Button sample = Controls.button("Open the sample");
        sample.setOnAction(event -> desk.session().request("sample"));
        return EmptyState.nothing("fth-users", "No suppliers yet",
                "Import your register as CSV or workbook, or the SBOMs themselves: they name their supplier.", load, sample);
    }

    private void show(@Nullable Branch branch) {
        if (branch == null) {
            detail.setContent(EmptyState.nothing("fth-users", "Choose a supplier, product or release",
                    "Its states, deployments and identifiers will stand here."));
            return;
        }
        detail.setContent(new BranchDetail(branch, model, desk));
        detail.setVvalue(0);
        select(branch);
    }

    /** What is known of the chosen line may change while the line itself stays the same: its states, its keys. */
    private void refresh() {
        Branch branch = model.chosenProperty().get();
        if (branch != null) {
            double at = detail.getVvalue();
            detail.setContent(new BranchDetail(branch, model, desk));
            detail.setVvalue(at);
        }
    }

    private void select(@Nullable Branch branch) {
        TreeItem<Branch> selected = tree.getSelectionModel().getSelectedItem();
        if (branch == null || selected != null && branch.key().equals(selected.getValue().key())) {
            return;
        }
        find(tree.getRoot(), branch.key()).ifPresent(item -> {
            tree.getSelectionModel().select(item);
            tree.scrollTo(Math.max(0, tree.getRow(item) - 4));
        });
    }

    private static Optional<TreeItem<Branch>> find(TreeItem<Branch> below, String key) {
        for (TreeItem<Branch> item : below.getChildren()) {
            if (item.getValue().key().equals(key)) {
                return Optional.of(item);
            }
            Optional<TreeItem<Branch>> deeper = find(item, key);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    private final class BranchCell extends TreeCell<Branch> {
        BranchCell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            // As wide as the tree, never wider: long names are shortened, and their states stay in sight.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Branch branch, boolean empty) {
            super.updateItem(branch, empty);
            if (empty || branch == null) {
                setGraphic(null);
                return;
            }
            HBox row = new HBox(8, Texts.line(branch.title(), branch instanceof Branch.OfSupplier ? "strong" : "plain"));
            row.setAlignment(Pos.CENTER_LEFT);
            if (branch instanceof Branch.OfRelease release) {
                if (release.release().status() != ReleaseStatus.IN_USE) {
                    row.getChildren()
                            .add(Texts.whole(release.release().status().name().toLowerCase(Locale.ROOT), "secondary", "small-text"));
                }
                List<PositionRow> rows = model.positions(branch);
                row.getChildren().add(new Spacer());
                if (!rows.isEmpty()) {
                    StateLink state = new StateLink(rows.getFirst(), () -> {
                        tree.getSelectionModel().select(getTreeItem());
                        desk.session().explain(rows.getFirst());
                    });
                    // The keyboard is in the tree: Enter explains.
                    state.setFocusTraversable(false);
                    row.getChildren().add(state);
                }
            }
            setGraphic(row);
        }
    }
}
