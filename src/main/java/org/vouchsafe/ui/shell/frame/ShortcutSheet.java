package org.vouchsafe.ui.shell.frame;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.command.Commands;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.KeyCap;
import org.vouchsafe.ui.component.Texts;

/** All shortcuts that work at the moment, by section. */
public final class ShortcutSheet {
    private static final double WIDTH = 720;

    private ShortcutSheet() {}

    /** To be shown on the overlay layer. */
    public static DialogCard of(Commands commands, Runnable close) {
        FlowPane sections = new FlowPane(32, 20);
        for (Command.Section section : Command.Section.values()) {
            List<Command> keyed = commands.all().stream().filter(c -> c.section() == section && c.key() != null).toList();
            if (!keyed.isEmpty()) {
                sections.getChildren().add(section(section.title(), keyed));
            }
        }
        DialogCard card = new DialogCard("Keyboard shortcuts", WIDTH, sections);
        Button button = card.primary("Close", close);
        button.getStyleClass().add("accent");
        return card;
    }

    private static VBox section(String title, List<Command> keyed) {
        GridPane grid = new GridPane();
        grid.setVgap(8);
        grid.setHgap(16);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints keys = new ColumnConstraints();
        keys.setHalignment(HPos.RIGHT);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(names, keys);
        for (int i = 0; i < keyed.size(); i++) {
            Command command = keyed.get(i);
            grid.add(Texts.line(command.text().get()), 0, i);
            String key = command.key();
            if (key != null) {
                grid.add(KeyCap.of(key), 1, i);
            }
        }
        VBox box = new VBox(8, Texts.of(title, "field-name"), grid);
        box.setPrefWidth(310);
        return box;
    }
}
