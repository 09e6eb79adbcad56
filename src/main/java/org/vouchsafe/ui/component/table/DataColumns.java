package org.vouchsafe.ui.component.table;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Turns a description of a column into one of the toolkit's. */
final class DataColumns {
    private DataColumns() {}

    static <R> TableColumn<R, R> column(Column<R> spec) {
        TableColumn<R, R> column = new TableColumn<>(spec.title());
        column.setId(spec.id());
        column.setPrefWidth(spec.width());
        // Ids, versions and figures are never cut; words give way first.
        column.setMinWidth(spec.look() == Column.Look.TEXT ? Math.min(spec.width(), 90) : spec.width());
        column.setVisible(spec.visibility() == Column.Visibility.SHOWN);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(spec.order());
        column.setReorderable(false);
        String style = switch (spec.look()) {
            case TEXT -> "";
            case NUMBER -> "numeric";
            case IDENTIFIER -> "mono";
        };
        if (!style.isEmpty()) {
            column.getStyleClass().add(style);
        }
        column.setCellFactory(c -> new DataCell<>(spec, style));
        return column;
    }

    private static final class DataCell<R> extends TableCell<R, R> {
        private final Column<R> spec;

        DataCell(Column<R> spec, String style) {
            this.spec = spec;
            if (!style.isEmpty()) {
                getStyleClass().add(style);
            }
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            Function<R, Node> draw = spec.node();
            String text = spec.text().apply(row);
            if (draw == null) {
                setText(text);
                setTooltip(text.length() > 12 ? new Tooltip(text) : null);
            } else {
                setGraphic(draw.apply(row));
            }
        }
    }
}
