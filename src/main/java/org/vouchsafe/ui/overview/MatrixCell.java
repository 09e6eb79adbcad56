package org.vouchsafe.ui.overview;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.read.Overview;

/** A line of the matrix as drawn. */
final class MatrixCell extends ListCell<MatrixLine> {
    /** How wide a letter is on average, in pixels. */
    private static final double LETTER = 7.2;
    private static final double SIDES = 20;
    private static final double TWO_LINES = 37;

    private final OverviewViewModel model;
    private final MatrixWidths widths;

    MatrixCell(OverviewViewModel model, MatrixWidths widths) {
        this.model = model;
        this.widths = widths;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // As wide as the list, never wider: the columns are shared out to fit.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable MatrixLine line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().removeAll("supplier-line", "release-line");
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        switch (line) {
            case MatrixLine.SupplierLine(String supplier, int releases) -> {
                getStyleClass().add("supplier-line");
                HBox row = new HBox(8, Texts.line(supplier, "strong"), Texts.whole(Count.of(releases, "release"), "secondary"));
                row.setAlignment(Pos.CENTER_LEFT);
                setGraphic(row);
            }
            case MatrixLine.ReleaseLine(Overview.Row row) -> {
                getStyleClass().add("release-line");
                setGraphic(release(row));
            }
        }
    }

    private Node release(Overview.Row row) {
        HBox line = new HBox(wide(name(row), widths.name()));
        line.setAlignment(Pos.CENTER_LEFT);
        List<@Nullable PositionRow> cells = model.cellsShown(row);
        for (int i = 0; i < cells.size(); i++) {
            line.getChildren().add(wide(state(cells.get(i), i), widths.cell()));
        }
        Label owner = Texts.line(row.owner() == null ? "no owner" : row.owner(), "secondary");
        owner.setMaxWidth(widths.owner());
        line.getChildren().addAll(new Spacer(), wide(owner, widths.owner()));
        return line;
    }

    /** A name too long for one line breaks between words, and the version stands whole below it: releases of a product must be told apart. */
    private Node name(Overview.Row row) {
        double room = widths.name() - MatrixWidths.PADDING;
        var tooltip = new Tooltip(row.supplier() + ", " + row.product() + " " + row.release());
        Label name = Texts.of(row.product() + " " + row.release());
        VBox both = new VBox(name);
        if (name.getText().length() * LETTER > room - SIDES) {
            name.setText(row.product());
            name.setWrapText(true);
            name.setMaxHeight(TWO_LINES);
            Label version = Texts.of(row.release());
            version.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            version.setTooltip(tooltip);
            both.getChildren().add(version);
        }
        name.setTooltip(tooltip);
        both.setPrefWidth(room);
        both.setMaxWidth(room);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setStyle("-fx-padding: 3 8 3 12;");
        return both;
    }

    private Node state(@Nullable PositionRow cell, int column) {
        if (cell == null) {
            Label none = Texts.of("–", "tertiary");
            none.setTooltip(new Tooltip("Nothing matches, and nobody claims anything"));
            none.setAccessibleText("No position");
            return none;
        }
        StateChip chip = StateChip.brief(cell.position());
        chip.setMinWidth(0);
        HBox signs = new HBox(4, chip);
        signs.setAlignment(Pos.CENTER_LEFT);
        if (cell.position().stale()) {
            signs.getChildren().add(Icons.alone("fth-clock", "The decision is stale"));
        }
        Button button = new Button(null, signs);
        button.setMaxWidth(widths.cell() - 4);
        button.setMinWidth(0);
        button.getStyleClass().setAll("button", "cell-button");
        button.setFocusTraversable(false);
        button.setAccessibleText(cell.releaseName() + ", " + cell.advisoryTitle() + ": " + chip.getAccessibleText() + ". Explain");
        button.setOnAction(event -> model.explain(cell));
        if (isSelected() && column == widths.cursor()) {
            button.getStyleClass().add("at-cursor");
        }
        return button;
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        MatrixLine line = getItem();
        if (line instanceof MatrixLine.ReleaseLine(Overview.Row row)) {
            setGraphic(release(row));
        }
    }

    private static Node wide(Node content, double width) {
        // Asked for its height at its own width, a cell leaves room for the second line of a long name.
        HBox box = new HBox(content) {
            @Override
            protected double computePrefHeight(double forWidth) {
                return super.computePrefHeight(width);
            }
        };
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(width);
        box.setPrefWidth(width);
        box.setMaxWidth(width);
        return box;
    }
}
