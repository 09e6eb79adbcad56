package org.vouchsafe.ui.component.table;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.words.Count;

/** A row of chips, each with its count; exactly one is chosen, "All" at first. Where there is no room for one row they make several. */
public final class FilterChips<R> extends FlowPane {
    private static final double GAP = 2;
    private final TableModel<R> model;
    private final ToggleGroup group = new ToggleGroup();

    public FilterChips(TableModel<R> model) {
        this.model = model;
        setHgap(GAP);
        setVgap(GAP);
        setAlignment(Pos.CENTER_LEFT);
        add("All", null);
        model.filters().forEach(f -> add(f.title(), f));
        group.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null && was != null) {
                group.selectToggle(was);
            }
        });
        model.filterProperty().addListener((o, was, is) -> group.getToggles().stream()
                .filter(t -> java.util.Objects.equals(t.getProperties().get("filter"), is)).findFirst().ifPresent(group::selectToggle));
        model.rows().addListener((InvalidationListener) rows -> count());
        group.getToggles().stream().filter(t -> java.util.Objects.equals(t.getProperties().get("filter"), model.filterProperty().get()))
                .findFirst().ifPresent(group::selectToggle);
        count();
    }

    /** All in one row; a flow would rather have a width of its own choice. */
    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + snappedRightInset()
                + getManagedChildren().stream().mapToDouble(each -> snapSizeX(each.prefWidth(-1)) + GAP).sum();
    }

    private void add(String title, @Nullable Filter<R> filter) {
        ToggleButton chip = Controls.toggleButton(title);
        chip.getStyleClass().setAll("toggle-button", "filter-chip");
        chip.getProperties().put("title", title);
        chip.getProperties().put("filter", filter);
        chip.setToggleGroup(group);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setOnAction(event -> model.filterProperty().set(filter));
        getChildren().add(chip);
    }

    private void count() {
        for (int i = 0; i < getChildren().size(); i++) {
            ToggleButton chip = (ToggleButton) getChildren().get(i);
            long number = i == 0 ? model.rows().size() : model.rows().stream().filter(model.filters().get(i - 1).lets()).count();
            chip.setText(chip.getProperties().get("title") + " " + Count.plain(number));
            // A chip that would show nothing only takes room.
            chip.setVisible(i == 0 || number > 0 || chip.isSelected());
            chip.setManaged(chip.isVisible());
        }
    }
}
