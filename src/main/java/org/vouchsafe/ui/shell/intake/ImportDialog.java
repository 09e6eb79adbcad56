package org.vouchsafe.ui.shell.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.Observable;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.words.Count;

/** Asks what is to be imported and, if the analyst wishes, where it belongs and how it came. */
public final class ImportDialog {
    private static final double WIDTH = 640;
    private static final int LISTED = 6;

    private final Desk desk;
    private final ImportViewModel model;
    private final VBox list = new VBox(2);
    private final DialogCard card;
    private final Button go;

    public ImportDialog(Desk desk, ImportViewModel model) {
        this.desk = desk;
        this.model = model;
        card = new DialogCard("Import evidence", WIDTH, chosen(), place(), origin());
        card.button("Cancel", desk.overlays()::close).setCancelButton(true);
        go = card.primary("Import", this::start);
        go.getStyleClass().add("accent");
        model.files().addListener((ListChangeListener<Path>) change -> show());
        for (Observable field : new Observable[] {model.supplierProperty(), model.productProperty(), model.releaseProperty()}) {
            field.addListener(changed -> judge());
        }
        show();
    }

    /** To be shown on the overlay layer. */
    public DialogCard card() {
        return card;
    }

    private Node chosen() {
        Button files = Controls.button("Choose files", Icons.beside("fth-file"));
        files.setOnAction(event -> model.add(desk.files().choose("Choose evidence to import")));
        Button folder = Controls.button("Choose a folder", Icons.beside("fth-folder"));
        folder.setOnAction(
                event -> desk.files().chooseFolder("Choose a folder of evidence").ifPresent(f -> model.add(java.util.List.of(f))));
        HBox buttons = new HBox(8, files, folder);
        return new VBox(8,
                Texts.wrapped("Inventories, VEX statements, advisories, lockfiles, questionnaires, registers, or anything else to keep. "
                        + "Each file is kept byte for byte; what it is, is found by its content.", "secondary"),
                list, buttons);
    }

    private Node place() {
        GridPane grid = grid(3);
        grid.add(field("Supplier", model.supplierProperty(), "as the file says"), 0, 0);
        grid.add(field("Product", model.productProperty(), "as the file says"), 1, 0);
        grid.add(field("Release", model.releaseProperty(), "as the file says"), 2, 0);
        return new VBox(6, Texts.of("Where it belongs (only if you want to say so)", "strong"), grid);
    }

    private Node origin() {
        GridPane grid = grid(3);
        grid.add(field("Received from", model.fromProperty(), "name or address"), 0, 0);
        grid.add(field("Channel", model.channelProperty(), "e-mail, portal, …"), 1, 0);
        grid.add(field("On what occasion", model.whyProperty(), "asked on 2 Apr"), 2, 0);
        return new VBox(6, Texts.of("How it came", "strong"), grid);
    }

    private static GridPane grid(int columns) {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        for (int i = 0; i < columns; i++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(share);
        }
        return grid;
    }

    private static Node field(String name, StringProperty value, String prompt) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(value);
        return new Field(name, field);
    }

    private void show() {
        list.getChildren().setAll(model.files().stream().limit(LISTED).map(this::line).toList());
        int more = model.files().size() - LISTED;
        if (more > 0) {
            list.getChildren().add(Texts.of("and " + Count.of(more, "more item", "more items"), "secondary"));
        }
        judge();
    }

    private Node line(Path path) {
        HBox row = new HBox(8, Icons.beside(Files.isDirectory(path) ? "fth-folder" : "fth-file"),
                Texts.line(String.valueOf(path.getFileName()), "strong"),
                Texts.line(String.valueOf(path.getParent()), "tertiary", "small-text"),
                new Spacer(), Icons.button("fth-x", "Leave out " + path.getFileName(), () -> model.remove(path)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void judge() {
        String missing = model.missing();
        go.setDisable(missing != null);
        go.setText(model.files().isEmpty() ? "Import" : "Import " + Count.of(model.files().size(), "item"));
        card.problem().setText(missing == null ? "" : missing);
    }

    private void start() {
        desk.overlays().close();
        model.start();
    }
}
