package org.vouchsafe.ui.component.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.table.TableMemory.Direction;
import org.vouchsafe.ui.component.table.TableMemory.Layout;
import org.vouchsafe.ui.words.Count;

/**
 * The table every screen uses: search, filter chips, live count, column chooser, remembered sorting, Ctrl+C as tab-separated text, and
 * export of what is shown.
 */
public final class DataTable<R> extends VBox {
    /**
     * What a table is called and how it speaks.
     *
     * @param id stable word under which its layout is remembered
     * @param noun one row, such as {@code release}
     * @param plural several rows
     */
    public record Naming(String id, String noun, String plural) {}

    private static final double SEARCH = 240;
    private static final double LEAST_SEARCH = 110;
    private static final double PADDING = 24;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Naming naming;
    private final TableModel<R> model;
    private final TableMemory memory;
    private final Node empty;
    private final TableView<R> table = new TableView<>();
    private final TextField search = new TextField();
    private final Label count = Texts.whole("", "secondary", "small-text");
    private final ColumnRoom<R> room;
    private final ReadOnlyObjectWrapper<R> selected = new ReadOnlyObjectWrapper<>();

    /**
     * A table.
     *
     * @param empty shown when there is nothing yet
     * @param export takes the CSV text of what is shown
     */
    public DataTable(Naming naming, TableModel<R> model, TableMemory memory, Node empty, Consumer<String> export) {
        this.naming = naming;
        this.model = model;
        this.memory = memory;
        this.empty = empty;
        getStyleClass().add("data-table");
        model.columns().forEach(c -> table.getColumns().add(DataColumns.column(c)));
        room = new ColumnRoom<>(model.columns(), table.getColumns());
        buildTable();
        getChildren().addAll(head(export), table);
        VBox.setVgrow(table, Priority.ALWAYS);
        model.shown().addListener((InvalidationListener) rows -> judge());
        model.rows().addListener((InvalidationListener) rows -> judge());
        model.phaseProperty().addListener((o, was, is) -> judge());
        judge();
    }

    /** The row chosen; null when none is. */
    public ReadOnlyObjectProperty<R> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Chooses a row and brings it into view. */
    public void select(R row) {
        table.getSelectionModel().clearSelection();
        table.getSelectionModel().select(row);
        table.scrollTo(row);
    }

    /** Rows in the order shown. */
    public List<R> inOrder() {
        return List.copyOf(table.getItems());
    }

    /** Puts the cursor into the search box. */
    public void focusSearch() {
        search.requestFocus();
    }

    private Node head(Consumer<String> export) {
        search.setPromptText("Filter " + naming.plural());
        search.setAccessibleText("Filter " + naming.plural());
        search.getStyleClass().add("soft");
        search.setPrefWidth(SEARCH);
        search.setMinWidth(LEAST_SEARCH);
        search.textProperty().bindBidirectional(model.searchProperty());
        HBox head = new HBox(8, search);
        if (!model.filters().isEmpty()) {
            head.getChildren().add(new FilterChips<>(model));
        }
        head.widthProperty().addListener((o, was, is) -> leaveRoom(head));
        model.rows().addListener((InvalidationListener) rows -> leaveRoom(head));
        head.getChildren().addAll(new Spacer(), count, chooser(),
                Icons.button("fth-download", "Export what is shown as CSV", () -> export.accept(asCommas())));
        head.setAlignment(Pos.CENTER_LEFT);
        head.setStyle("-fx-padding: 10 12 10 12;");
        return head;
    }

    /** The search box gives way before the chips make a second row. */
    private void leaveRoom(HBox head) {
        double others = head.getChildren().stream().filter(each -> !each.equals(search))
                .mapToDouble(each -> each.prefWidth(-1) + head.getSpacing())
                .sum();
        search.setPrefWidth(Math.clamp(head.getWidth() - PADDING - others, LEAST_SEARCH, SEARCH));
    }

    private void buildTable() {
        SortedList<R> sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        recall();
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> selected.set(is));
        table.getSortOrder().addListener((InvalidationListener) order -> remember());
        table.getColumns().forEach(column -> room.wanted(column.getId()).addListener((o, was, is) -> remember()));
        table.widthProperty().addListener((o, was, is) -> room.share(is.doubleValue()));
        table.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(asTabs());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** The selected rows with their visible columns, as Ctrl+C puts them on the clipboard. */
    public String asTabs() {
        return Separated.tabs(visible(), List.copyOf(table.getSelectionModel().getSelectedItems()));
    }

    /** What is shown, in its order, as CSV. */
    public String asCommas() {
        return Separated.commas(visible(), inOrder());
    }

    private List<Column<R>> visible() {
        // Also what had to give way to the room there is: a copy is not narrower because the window is.
        return room.wanted().stream().flatMap(id -> byId(id).stream()).toList();
    }

    private Optional<Column<R>> byId(String id) {
        return model.columns().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    private Node chooser() {
        MenuButton columns = new MenuButton(null, Icons.beside("fth-columns"));
        columns.getStyleClass().addAll("quiet", "icon-only");
        columns.setAccessibleText("Choose columns");
        columns.setTooltip(new Tooltip("Choose columns"));
        for (TableColumn<R, ?> column : table.getColumns()) {
            CheckMenuItem item = Controls.checkMenuItem(column.getText());
            item.selectedProperty().bindBidirectional(room.wanted(column.getId()));
            columns.getItems().add(item);
        }
        return columns;
    }

    private void recall() {
        memory.recall(naming.id()).ifPresent(layout -> {
            for (TableColumn<R, ?> column : List.copyOf(table.getColumns())) {
                room.wanted(column.getId()).set(layout.shown().isEmpty() || layout.shown().contains(column.getId()));
                if (column.getId().equals(layout.sortColumn())) {
                    column.setSortType(layout.direction() == Direction.ASCENDING ? SortType.ASCENDING : SortType.DESCENDING);
                    table.getSortOrder().setAll(List.of(column));
                }
            }
        });
    }

    private void remember() {
        Optional<TableColumn<R, ?>> first = table.getSortOrder().stream().findFirst();
        Direction direction = first.map(TableColumn::getSortType).orElse(SortType.ASCENDING) == SortType.ASCENDING
                ? Direction.ASCENDING
                : Direction.DESCENDING;
        memory.remember(naming.id(), new Layout(first.map(TableColumn::getId).orElse(""), direction, room.wanted()));
    }

    private void judge() {
        int all = model.rows().size();
        int now = model.shown().size();
        count.setText(now == all
                ? Count.of(all, naming.noun(), naming.plural())
                : Count.plain(now) + " of " + Count.of(all, naming.noun(), naming.plural()));
        table.setPlaceholder(switch (model.phaseProperty().get()) {
            case LOADING -> EmptyState.loading("Reading " + naming.plural() + ".");
            case READY -> model.allHidden()
                    ? EmptyState.allHidden("There are " + Count.of(all, naming.noun(), naming.plural()) + ", all hidden.",
                            model::clearFilter)
                    : empty;
        });
    }
}
