package org.vouchsafe.ui.component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.vouchsafe.ui.component.control.Controls;

/**
 * The views of one screen as a row of words; exactly one is chosen.
 *
 * @param <V> names a view
 */
public final class ViewTabs<V> extends HBox {
    private final ObjectProperty<V> chosen;
    private final Map<V, ToggleButton> buttons = new LinkedHashMap<>();

    /** With the words of each view, in order; the first is chosen. */
    public ViewTabs(Map<V, String> views) {
        chosen = new SimpleObjectProperty<>(views.keySet().iterator().next());
        ToggleGroup group = new ToggleGroup();
        setSpacing(2);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        views.forEach((view, words) -> {
            ToggleButton button = Controls.toggleButton(words);
            button.getStyleClass().setAll("toggle-button", "filter-chip");
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> chosen.set(view));
            buttons.put(view, button);
            getChildren().add(button);
        });
        group.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null && was != null) {
                group.selectToggle(was);
            }
        });
        chosen.addListener((o, was, is) -> choose(is));
        choose(chosen.get());
    }

    /** Draws them as the tabs of a page: a line below them, the chosen one underlined. */
    public ViewTabs<V> asTabs() {
        getStyleClass().add("page-tabs");
        buttons.values().forEach(each -> each.getStyleClass().setAll("toggle-button", "page-tab"));
        return this;
    }

    /** Gives a view other words, such as another count. */
    public void say(V view, String words) {
        ToggleButton button = buttons.get(view);
        if (button != null) {
            button.setText(words);
        }
    }

    /** To the next view (1) or the one before (-1). */
    public void turn(int steps) {
        var order = List.copyOf(buttons.keySet());
        chosen.set(order.get(Math.clamp(order.indexOf(chosen.get()) + (long) steps, 0, order.size() - 1)));
    }

    /** The view chosen. */
    public ObjectProperty<V> chosenProperty() {
        return chosen;
    }

    private void choose(V view) {
        ToggleButton button = buttons.get(view);
        if (button != null) {
            button.setSelected(true);
        }
    }
}
