package org.vouchsafe.ui.components.compare;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.comparison.ClaimDifference;
import org.vouchsafe.domain.comparison.Comparison;
import org.vouchsafe.domain.comparison.ComponentChange;
import org.vouchsafe.domain.comparison.Side;
import org.vouchsafe.domain.comparison.StateDifference;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.words.Count;

/** Two choices above, the components that differ below, and at the right both sides with states and statements. */
public final class CompareView extends VBox {
    private static final double SIDE = 380;
    private final VBox beside = new VBox(16);

    public CompareView(Desk desk, CompareViewModel model) {
        setSpacing(12);
        DataTable<ComponentChange> table = new DataTable<>(new DataTable.Naming("changes", "component", "components"), model.table(),
                desk.tables(),
                EmptyState.nothing("fth-check", "No component differs", "Choose two releases or two files above."),
                csv -> desk.saveText("Export the differences", "differences.csv", "CSV", "csv", csv));
        Card main = new Card(table);
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox.setHgrow(main, Priority.ALWAYS);
        main.setMinWidth(0);
        beside.setStyle("-fx-padding: 16;");
        ScrollPane scroll = new ScrollPane(beside);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Card side = new Card(scroll);
        side.setMinWidth(SIDE);
        side.setPrefWidth(SIDE);
        side.setMaxWidth(SIDE);
        HBox columns = new HBox(16, main, side);
        columns.setMinHeight(0);
        VBox.setVgrow(columns, Priority.ALWAYS);
        Button open = Controls.button("Show the place", Icons.beside("fth-crosshair"));
        open.disableProperty().bind(table.selectedProperty().isNull());
        open.setOnAction(event -> model.open(table.selectedProperty().get()));
        getChildren().addAll(choices(model, open), columns);
        model.comparisonProperty().addListener((o, was, is) -> show(is, model));
        model.problemProperty().addListener((o, was, is) -> show(model.comparisonProperty().get(), model));
        show(null, model);
    }

    private static Node choices(CompareViewModel model, Button open) {
        ComboBox<String> before = side(model, "Before");
        before.valueProperty().bindBidirectional(model.beforeProperty());
        ComboBox<String> after = side(model, "After");
        after.valueProperty().bindBidirectional(model.afterProperty());
        Button report = Controls.button("Make a report", Icons.beside("fth-file"));
        report.getStyleClass().add("accent");
        report.setMinWidth(USE_PREF_SIZE);
        open.setMinWidth(USE_PREF_SIZE);
        report.disableProperty().bind(model.comparisonProperty().isNull());
        report.setOnAction(event -> model.report());
        HBox choices = new HBox(8, Texts.whole("Before", "secondary"), before,
                Icons.button("fth-repeat", "The other way round", model::swap),
                Texts.whole("After", "secondary"), after, new Spacer(), open, report);
        choices.setAlignment(Pos.CENTER_LEFT);
        choices.setMinHeight(USE_PREF_SIZE);
        return choices;
    }

    private static ComboBox<String> side(CompareViewModel model, String name) {
        ComboBox<String> side = new ComboBox<>(model.sides());
        side.setPrefWidth(280);
        side.setMinWidth(140);
        side.setAccessibleText(name + ": a release or a file");
        return side;
    }

    private void show(@Nullable Comparison comparison, CompareViewModel model) {
        if (comparison == null) {
            String problem = model.problemProperty().get();
            beside.getChildren().setAll(Texts.wrapped(problem.isEmpty() ? "Choose what to compare." : problem, "secondary"));
            return;
        }
        beside.getChildren().setAll(Texts.wrapped(Count.of(comparison.components().size(), "component differs", "components differ") + ", "
                + Count.plain(comparison.unchanged()) + " are alike", "card-title"), side("Before", comparison.before()),
                side("After", comparison.after()));
        if (!comparison.states().isEmpty()) {
            beside.getChildren().add(states(comparison.states()));
        }
        if (!comparison.claims().isEmpty()) {
            beside.getChildren().add(claims(comparison.claims()));
        }
    }

    private static Node side(String title, Side side) {
        VBox box = new VBox(4, Texts.wrapped(title + ": " + side.name(), "strong"));
        for (Side.Inventory each : side.inventories()) {
            box.getChildren().addAll(
                    Texts.wrapped(each.evidence() + " " + each.file() + ", " + Count.of(each.components(), "component")),
                    Texts.wrapped((each.complete() ? "Complete enough: " : "Not complete enough: ") + each.because() + ".", "secondary",
                            "small-text"));
        }
        return box;
    }

    private static Node states(List<StateDifference> states) {
        VBox box = new VBox(8, Texts.wrapped("States that differ", "strong"));
        for (StateDifference each : states) {
            HBox chips = new HBox(8, StateChip.ofNullable(each.before()), Icons.beside("fth-arrow-right"),
                    StateChip.ofNullable(each.after()));
            chips.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(new VBox(4, Texts.wrapped(each.title(), ""), Texts.wrapped(each.advisory(), "mono"), chips));
        }
        return box;
    }

    private static Node claims(List<ClaimDifference> claims) {
        VBox box = new VBox(8, Texts.wrapped("Statements that differ", "strong"));
        for (ClaimDifference each : claims) {
            box.getChildren().add(new VBox(2, Texts.wrapped(each.advisory(), "mono"),
                    Texts.wrapped(each.author() + " said " + said(each.before()) + ", says now " + said(each.after()) + ".")));
        }
        return box;
    }

    private static String said(@Nullable String words) {
        return words == null ? "nothing" : words;
    }
}
