package org.vouchsafe.ui.shell.frame;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.command.Commands;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.KeyCap;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;

/** The bar at the top: name, search box, as-of control, import, menu. */
public final class Toolbar extends HBox {
    private static final double SEARCH_WIDTH = 560;

    private final Commands commands;
    private final HBox search = new HBox();
    private final MenuButton menu = new MenuButton(null, Icons.beside("fth-menu"));

    /** @param whyReadOnly why nothing can be changed now; null when it can */
    public Toolbar(Commands commands, AsOfControl asOf, ReadOnlyStringProperty whyReadOnly) {
        this.commands = commands;
        getStyleClass().add("toolbar");
        HBox brand = new HBox(new BrandMark());
        brand.setStyle("-fx-alignment: center-left;");
        brand.setMinWidth(Rail.WIDE - 16);
        buildSearch();
        buildMenu();
        Button taking = commands.find("import").map(Toolbar::button).orElseThrow();
        taking.disableProperty().bind(whyReadOnly.isNotNull());
        getChildren().addAll(brand, search, new Spacer(), asOf, taking, menu);
    }

    /** Where the search box begins, in the coordinates of the window. */
    public double searchX() {
        Bounds bounds = search.localToScene(search.getLayoutBounds());
        return bounds.getMinX();
    }

    private void buildSearch() {
        search.getStyleClass().add("search-box");
        Label words = Texts.line("Find a supplier, release, component, advisory, or command", "secondary");
        words.setMouseTransparent(true);
        words.setTooltip(null);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Command find = commands.find("search").orElseThrow();
        search.getChildren().addAll(words, KeyCap.of(find.key() == null ? "" : find.key()));
        search.setPrefWidth(SEARCH_WIDTH);
        search.setMaxWidth(SEARCH_WIDTH);
        search.setMinWidth(180);
        HBox.setHgrow(search, Priority.SOMETIMES);
        search.setFocusTraversable(true);
        search.setAccessibleRole(AccessibleRole.BUTTON);
        search.setAccessibleText("Search");
        search.setOnMouseClicked(event -> find.run());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                find.run();
                event.consume();
            }
        });
    }

    private void buildMenu() {
        menu.getStyleClass().addAll("quiet", "icon-only");
        menu.setAccessibleText("Menu");
        menu.setTooltip(new Tooltip("Menu"));
        menu.setOnShowing(event -> fill());
        fill();
    }

    private void fill() {
        menu.getItems().clear();
        Command.Section section = Command.Section.WORKSPACE;
        for (Command command : commands.all()) {
            if (command.section() == Command.Section.GO) {
                continue;
            }
            if (command.section() != section) {
                section = command.section();
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().add(item(command));
        }
    }

    private static MenuItem item(Command command) {
        String why = command.whyDisabled().get();
        if (why != null) {
            // A disabled item shows no tooltip; so the reason stands in the menu itself.
            CustomMenuItem disabled = new CustomMenuItem(Texts.of(command.text().get() + " (" + why + ")", "tertiary"), false);
            disabled.setDisable(true);
            return disabled;
        }
        MenuItem item = Controls.menuItem(command.text().get(), Icons.beside(command.icon()));
        if (command.key() != null && command.key().length() > 2) {
            item.setAccelerator(KeyCombination.valueOf(command.key()));
        }
        item.setOnAction(event -> command.run());
        return item;
    }

    private static Button button(Command command) {
        Button button = Controls.button(command.text().get());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> command.run());
        return button;
    }
}
