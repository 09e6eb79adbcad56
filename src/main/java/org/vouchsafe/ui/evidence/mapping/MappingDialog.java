package org.vouchsafe.ui.evidence.mapping;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Overlays;
import org.vouchsafe.usecase.questionnaire.mapping.OpenedWorkbook.Table;

/** Shows the workbook, asks which columns hold what, and shows at once what would be read. */
public final class MappingDialog {
    private static final double WIDTH = 1040;
    private static final double COLUMN = 150;
    private static final double LETTER = 40;
    private static final int ROWS_BELOW = 4;
    private static final int HEADER_CHOICES = 40;

    private final MappingViewModel model;
    private final Overlays overlays;
    private final GridPane sheet = new GridPane();
    private final VBox read = new VBox(6);
    private final ComboBox<Integer> header = new ComboBox<>();
    private final List<ComboBox<ColumnChoice>> choices = new ArrayList<>();
    private boolean drawing;

    public MappingDialog(MappingViewModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
    }

    /** Opens it. */
    public void show() {
        TextField name = new TextField();
        name.textProperty().bindBidirectional(model.nameProperty());
        TextField supplier = new TextField();
        supplier.setPromptText("as was said at import");
        supplier.textProperty().bindBidirectional(model.supplierProperty());
        CheckBox only = Controls.checkBox("Only this sheet; else every sheet with these headings");
        only.selectedProperty().bindBidirectional(model.onlyThisSheetProperty());
        ScrollPane scroll = new ScrollPane(sheet);
        scroll.getStyleClass().add("mapping-sheet");
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(ScrollPane.USE_PREF_SIZE);
        DialogCard card = new DialogCard("Which columns hold what", WIDTH,
                Texts.wrapped(
                        "Say it once. Every workbook with these headings is read so from now on, and those that are kept already as well. "
                                + "What is no plain yes or no stays “other”.",
                        "secondary"),
                row(new Field("Name of the form", name), new Field("Whose answers these are", supplier)),
                row(new Field("Sheet", tables()), new Field("Row with the headings", header)), only, scroll, read);
        card.button("Cancel", overlays::close).setCancelButton(true);
        card.primary("Save and read", () -> {
            card.problem().setText("");
            model.save(overlays::close, card.problem()::setText);
        }).getStyleClass().add("accent");
        ChangeListener<Object> draw = (o, was, is) -> draw();
        model.tableProperty().addListener(draw);
        model.headerRowProperty().addListener(draw);
        model.seenProperty().addListener((o, was, is) -> seen(is));
        header.valueProperty().addListener((o, was, is) -> {
            if (is != null && !drawing) {
                model.headerRowProperty().set(is);
            }
        });
        draw();
        seen(model.seenProperty().get());
        overlays.show(card);
        name.requestFocus();
    }

    private ComboBox<Table> tables() {
        ComboBox<Table> box = new ComboBox<>();
        box.getItems().setAll(model.tables());
        box.setConverter(words(Table::sheet));
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(model.tableProperty());
        return box;
    }

    /** Draws the headings, what each column holds, and the rows below. */
    private void draw() {
        Table table = model.tableProperty().get();
        if (table == null) {
            return;
        }
        drawing = true;
        header(table);
        sheet.getChildren().clear();
        choices.clear();
        int top = model.headerRowProperty().get();
        for (int column = 0; column < table.letters().size(); column++) {
            String letter = table.letters().get(column);
            if (!isEmpty(table, column, top)) {
                ComboBox<ColumnChoice> choice = choice(letter);
                choices.add(choice);
                sheet.add(choice, column + 1, 0);
                for (int row = top; row < Math.min(top + 1 + ROWS_BELOW, table.rows().size()); row++) {
                    sheet.add(cell(table.rows().get(row).get(column), row == top), column + 1, row - top + 1);
                }
            }
        }
        for (int row = top; row < Math.min(top + 1 + ROWS_BELOW, table.rows().size()); row++) {
            Label number = Texts.whole(String.valueOf(row + 1), "tertiary", "mapping-cell");
            number.setPrefWidth(LETTER);
            sheet.add(number, 0, row - top + 1);
        }
        drawing = false;
    }

    private static boolean isEmpty(Table table, int column, int top) {
        return table.rows().stream().skip(top).allMatch(row -> row.get(column).isEmpty());
    }

    private void header(Table table) {
        int most = Math.min(HEADER_CHOICES, table.rows().size());
        header.getItems().clear();
        for (int row = 0; row < most; row++) {
            int at = row;
            if (table.rows().get(row).stream().filter(each -> !each.isEmpty()).count() >= 2 || at == model.headerRowProperty().get()) {
                header.getItems().add(row);
            }
        }
        header.setConverter(words(row -> (row + 1) + ": " + String.join(" · ",
                table.rows().get(row).stream().filter(each -> !each.isEmpty()).limit(5).toList())));
        header.setMaxWidth(Double.MAX_VALUE);
        header.setValue(model.headerRowProperty().get());
    }

    private ComboBox<ColumnChoice> choice(String letter) {
        ComboBox<ColumnChoice> box = new ComboBox<>();
        box.getItems().setAll(ColumnChoice.all());
        box.setValue(ColumnChoice.of(model.role(letter)));
        box.setPrefWidth(COLUMN);
        box.setMinWidth(COLUMN);
        box.setAccessibleText("Column " + letter + " holds");
        box.setUserData(letter);
        box.valueProperty().addListener((o, was, is) -> {
            if (!drawing && is != null) {
                model.say(letter, is.role());
                drawing = true;
                choices.forEach(each -> each.setValue(ColumnChoice.of(model.role(String.valueOf(each.getUserData())))));
                drawing = false;
            }
        });
        return box;
    }

    private static Node cell(String text, boolean heading) {
        Label cell = Texts.line(text, "mapping-cell", heading ? "strong" : "secondary");
        cell.setPrefWidth(COLUMN);
        cell.setMaxWidth(COLUMN);
        return cell;
    }

    private void seen(MappingViewModel.@Nullable Seen seen) {
        read.getChildren().setAll(seen == null ? List.of() : PreviewCard.of(seen.preview()));
    }

    private static HBox row(Field left, Field right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(WIDTH / 2);
        right.setPrefWidth(WIDTH / 2);
        return new HBox(12, left, right);
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> of) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : of.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }
}
