package org.vouchsafe.ui.overview;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.usecase.read.Overview;

/** The matrix: releases by supplier, advisories across. As many advisories as fit; the others a page away. */
final class MatrixCard extends VBox {
    private final OverviewViewModel model;
    private final Node nothingYet;
    private final MatrixWidths widths = new MatrixWidths();
    private final HBox head = new HBox();
    private final ListView<MatrixLine> list = new ListView<>();
    private final Label counted = Texts.line("", "secondary");
    private final Label pageText = Texts.whole("", "secondary", "small-text");
    private final HBox pager = new HBox(4);

    MatrixCard(OverviewViewModel model, Node nothingYet) {
        this.model = model;
        this.nothingYet = nothingYet;
        getStyleClass().add("card");
        setMinWidth(0);
        head.setMinWidth(0);
        list.setMinWidth(0);
        head.getStyleClass().add("matrix-head");
        head.setAlignment(Pos.CENTER_LEFT);
        list.setItems(model.lines());
        list.setCellFactory(view -> new MatrixCell(model, widths));
        list.getStyleClass().add("matrix");
        list.setAccessibleText("States by release");
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        list.setPlaceholder(EmptyState.loading("Reading the states."));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title(), head, list);
        list.widthProperty().addListener((o, was, is) -> fit(is.doubleValue()));
        model.firstColumnProperty().addListener((o, was, is) -> show());
        model.lines().addListener((InvalidationListener) lines -> counted.setText(model.matrixText()));
        model.overviewProperty().addListener((o, was, is) -> {
            fit(list.getWidth());
            show();
            list.setPlaceholder(is == null ? EmptyState.loading("Reading the states.") : is.rows().isEmpty() ? nothing() : hidden());
        });
    }

    // What is dropped onto the window would not be there on that day.
    private Node nothing() {
        return model.looksBack() ? EmptyState.nothing("fth-clock", "No release was known on that day",
                "Go back to today, or look from a later day.") : nothingYet;
    }

    private Node hidden() {
        return EmptyState.allHidden("No release, supplier or owner has these words.", () -> model.filterProperty().set(""));
    }

    private Node title() {
        TextField filter = new TextField();
        filter.setPromptText("release, supplier, owner");
        filter.setAccessibleText("Filter by release, supplier, owner or state");
        filter.getStyleClass().add("soft");
        filter.setPrefWidth(200);
        filter.setMinWidth(140);
        filter.textProperty().bindBidirectional(model.filterProperty());
        Button back = Icons.button("fth-chevron-left", "Previous advisories", () -> model.turn(-1));
        Button on = Icons.button("fth-chevron-right", "Next advisories", () -> model.turn(1));
        back.getStyleClass().add("small");
        on.getStyleClass().add("small");
        pager.getChildren().addAll(back, pageText, on);
        pager.setAlignment(Pos.CENTER);
        counted.setMinWidth(0);
        HBox row = new HBox(16, Texts.whole("States by release", "card-title"), counted, new Spacer(), pager, filter);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setStyle("-fx-padding: 10 16 10 16;");
        row.setMinHeight(52);
        return row;
    }

    /** Rooms for columns by the width there is, and shows anew when their number changed. */
    private void fit(double width) {
        Overview read = model.overviewProperty().get();
        widths.fit(width, read == null ? 0 : read.advisories().size());
        if (model.columnsFittingProperty().get() != widths.columns()) {
            model.columnsFittingProperty().set(Math.max(1, widths.columns()));
            model.turn(0);
        }
        show();
    }

    private void show() {
        head.getChildren().setAll(cell(Texts.whole("Supplier and release", "table-head"), widths.name()));
        for (Overview.Column column : model.columnsShown()) {
            head.getChildren().add(cell(columnHead(column), widths.cell()));
        }
        head.getChildren().addAll(new Spacer(), cell(Texts.whole("Owner", "table-head"), widths.owner()));
        pageText.setText(model.columnsText());
        pager.setVisible(!model.columnsText().isEmpty());
        pager.setManaged(pager.isVisible());
        counted.setText(model.matrixText());
        list.refresh();
    }

    private static Node columnHead(Overview.Column column) {
        Label id = Texts.line(shortId(column.advisory()), "table-head");
        id.setTooltip(new Tooltip(column.title() + "\n" + column.advisory()));
        if (column.title().isBlank() || column.title().equals(column.advisory())) {
            return id;
        }
        Label title = Texts.line(column.title(), "table-head");
        title.setStyle("-fx-padding: 0 10 0 0;");
        title.setTooltip(new Tooltip(column.title() + "\n" + column.advisory()));
        VBox both = new VBox(title, id);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    /** A GHSA id by its first group: the whole stands in the tooltip and wherever there is room. */
    private static String shortId(String advisory) {
        return advisory.startsWith("GHSA-") && advisory.length() > 9 ? advisory.substring(0, 9) : advisory;
    }

    private static Node cell(Node content, double width) {
        HBox box = new HBox(content);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(width);
        box.setPrefWidth(width);
        box.setMaxWidth(width);
        return box;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && list.getSelectionModel().getSelectedItem() instanceof MatrixLine.ReleaseLine(Overview.Row row)) {
            List<PositionRow> cells = model.cellsShown(row).stream().filter(java.util.Objects::nonNull).toList();
            int at = Math.clamp(widths.cursor(), 0, Math.max(0, cells.size() - 1));
            if (!cells.isEmpty()) {
                model.explain(cells.get(at));
            }
            event.consume();
        } else if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT) {
            widths.moveCursor(event.getCode() == KeyCode.RIGHT ? 1 : -1);
            list.refresh();
            event.consume();
        }
    }
}
