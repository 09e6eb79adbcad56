package org.vouchsafe.ui.shell.palette;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.KeyCap;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.usecase.read.SearchHit;

/** The palette on its layer: a field and the lines below it. Up, down and Enter; Escape or a click beside it closes it. */
public final class PaletteView extends StackPane {
    private static final double WIDTH = 640;
    private static final double ROW = 36;
    private static final int ROWS = 11;

    private final PaletteViewModel model;
    private final Runnable closed;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();

    /**
     * A palette.
     *
     * @param closed called after it closed itself
     */
    public PaletteView(PaletteViewModel model, Runnable closed) {
        this.model = model;
        this.closed = closed;
        getStyleClass().add("palette-veil");
        VBox box = new VBox(field, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(WIDTH, USE_PREF_SIZE);
        box.setOnMousePressed(event -> event.consume());
        StackPane.setAlignment(box, Pos.TOP_LEFT);
        getChildren().add(box);
        setOnMousePressed(event -> close());
        field.setPromptText("Find a supplier, release, component, advisory, or command");
        field.setAccessibleText("Find anything or any command");
        field.textProperty().bindBidirectional(model.typedProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        buildList();
        setVisible(false);
    }

    /** Opens it with its left edge at {@code x}. */
    public void open(double x) {
        setStyle("-fx-padding: 6 8 8 " + Math.round(x - 8) + ";");
        setVisible(true);
        model.open();
        field.requestFocus();
    }

    public void close() {
        if (isVisible()) {
            setVisible(false);
            closed.run();
        }
    }

    private void buildList() {
        list.setItems(model.entries());
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new EntryCell());
        list.setPlaceholder(Texts.of("Nothing found. Check the spelling, or try fewer words.", "secondary"));
        model.entries().addListener((ListChangeListener<PaletteEntry>) change -> fit());
        model.chosenProperty().addListener((o, was, is) -> choose());
        fit();
    }

    private void fit() {
        double height = Math.clamp(model.entries().size(), 2, ROWS) * ROW + 2;
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        choose();
    }

    private void choose() {
        list.getSelectionModel().clearAndSelect(model.chosenProperty().get());
        list.scrollTo(Math.max(0, model.chosenProperty().get() - ROWS + 2));
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case ENTER -> take();
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void take() {
        int chosen = model.chosenProperty().get();
        boolean possible = chosen < model.entries().size() && switch (model.entries().get(chosen)) {
            case PaletteEntry.Doing(var command) -> command.enabled();
            case PaletteEntry.Going ignored -> true;
        };
        if (possible) {
            // Closed first, so that what is opened by the act gets the focus.
            close();
            model.take();
        }
    }

    private final class EntryCell extends ListCell<PaletteEntry> {
        EntryCell() {
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    model.chosenProperty().set(getIndex());
                    take();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(empty || entry == null ? null : switch (entry) {
                case PaletteEntry.Doing(Command command) -> doing(command);
                case PaletteEntry.Going(SearchHit hit) -> going(hit);
            });
        }

        private Node doing(Command command) {
            HBox row = row(command.icon(), command.text().get(), "");
            String why = command.whyDisabled().get();
            if (why != null) {
                row.getChildren().add(Texts.line(why, "tertiary", "small-text"));
                row.getChildren().getFirst().setOpacity(0.5);
            }
            row.getChildren().add(new Spacer());
            if (command.key() != null) {
                row.getChildren().add(KeyCap.of(command.key()));
            }
            return row;
        }

        private Node going(SearchHit hit) {
            HBox row = row(iconOf(hit.kind()), hit.name(), hit.detail());
            row.getChildren().addAll(new Spacer(), Texts.whole(wordOf(hit.kind()), "tertiary", "small-text"));
            return row;
        }

        private HBox row(String icon, String text, String detail) {
            Label name = Texts.line(text, "strong");
            HBox row = new HBox(10, Icons.beside(icon), name);
            if (!detail.isEmpty()) {
                Label more = Texts.line(detail, "secondary");
                more.setMinWidth(0);
                row.getChildren().add(more);
            }
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMaxWidth(WIDTH - 40);
            return row;
        }
    }

    private static String iconOf(SearchHit.Kind kind) {
        return switch (kind) {
            case SUPPLIER -> "fth-briefcase";
            case RELEASE -> "fth-layers";
            case COMPONENT -> "fth-package";
            case ADVISORY -> "fth-shield";
            case EVIDENCE -> "fth-file-text";
        };
    }

    private static String wordOf(SearchHit.Kind kind) {
        return switch (kind) {
            case SUPPLIER -> "Supplier";
            case RELEASE -> "Release";
            case COMPONENT -> "Component";
            case ADVISORY -> "Advisory";
            case EVIDENCE -> "Evidence";
        };
    }
}
