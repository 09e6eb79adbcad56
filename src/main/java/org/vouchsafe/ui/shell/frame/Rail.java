package org.vouchsafe.ui.shell.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.session.ScreenId;

/** The screens, at the left edge. Collapsed it shows icons only, with the names as tooltips. */
public final class Rail extends VBox {
    public static final double WIDE = 200;
    public static final double NARROW = 56;

    private final BooleanProperty collapsed = new SimpleBooleanProperty();
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> items = new ArrayList<>();

    public Rail(List<RailEntry> entries, Consumer<ScreenId> go) {
        getStyleClass().add("rail");
        setAccessibleText("Screens");
        String section = "";
        for (RailEntry entry : entries) {
            if (!entry.section().equals(section)) {
                section = entry.section();
                Label title = Texts.of(section, "rail-section");
                title.visibleProperty().bind(collapsed.not());
                title.managedProperty().bind(collapsed.not());
                getChildren().add(title);
            }
            ToggleButton item = item(entry, go);
            items.add(item);
            getChildren().add(item);
        }
        group.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null && was != null) {
                group.selectToggle(was);
            }
        });
        collapsed.addListener((o, was, is) -> size());
        size();
    }

    public BooleanProperty collapsedProperty() {
        return collapsed;
    }

    /** Shows which screen is in front. */
    public void select(ScreenId screen) {
        items.stream().filter(i -> i.getUserData() == screen).findFirst().ifPresent(group::selectToggle);
    }

    private ToggleButton item(RailEntry entry, Consumer<ScreenId> go) {
        HBox content = new HBox(10, Icons.beside(entry.icon()));
        content.setAlignment(Pos.CENTER_LEFT);
        Label text = Texts.whole(entry.title(), "rail-text");
        shownWhileWide(text);
        Spacer spacer = new Spacer();
        shownWhileWide(spacer);
        content.getChildren().addAll(text, spacer);
        ToggleButton item = new ToggleButton(null, content);
        item.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        item.getStyleClass().setAll("rail-item");
        item.setUserData(entry.screen());
        item.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(item.widthProperty().subtract(20));
        item.setToggleGroup(group);
        item.setAccessibleText(entry.title());
        item.setOnAction(event -> go.accept(entry.screen()));
        Tooltip name = new Tooltip(entry.title());
        collapsed.addListener((o, was, is) -> item.setTooltip(is ? name : null));
        ObservableStringValue count = entry.badge();
        if (count != null) {
            content.getChildren().add(badge(item, entry, count));
        }
        return item;
    }

    private Label badge(ToggleButton item, RailEntry entry, ObservableStringValue count) {
        Label badge = Texts.whole("", "badge");
        ObservableBooleanValue loud = entry.loud();
        Runnable speak = () -> {
            boolean late = loud != null && loud.get();
            badge.getStyleClass().remove("loud");
            if (late) {
                badge.getStyleClass().add("loud");
            }
            item.setAccessibleText(count.get().isEmpty() ? entry.title() : entry.title() + ", " + count.get() + (late ? ", overdue" : ""));
        };
        if (loud != null) {
            loud.addListener((o, was, is) -> speak.run());
        }
        badge.textProperty().bind(count);
        badge.visibleProperty().bind(collapsed.not().and(badge.textProperty().isNotEmpty()));
        badge.managedProperty().bind(badge.visibleProperty());
        badge.textProperty().addListener((o, was, is) -> speak.run());
        return badge;
    }

    private void shownWhileWide(javafx.scene.Node node) {
        node.visibleProperty().bind(collapsed.not());
        node.managedProperty().bind(collapsed.not());
    }

    private void size() {
        double width = collapsed.get() ? NARROW : WIDE;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }
}
