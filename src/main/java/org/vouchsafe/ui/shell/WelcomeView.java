package org.vouchsafe.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.shell.frame.BrandMark;

/** What one sees while no workspace is open: make one, open one, or look at the sample. */
public final class WelcomeView extends StackPane {
    private static final double WIDTH = 560;

    /** What can be done here. */
    public record Choices(Runnable create, Runnable open, Runnable sample, Consumer<Path> reopen) {}

    public WelcomeView(Choices choices, List<Path> recent) {
        getStyleClass().add("welcome");
        VBox words = new VBox(6, Texts.of("What each release's state is, and why", "page-title"),
                Texts.wrapped(
                        "Keep what suppliers send, byte for byte. See every state with its reasons, and prove it. Nothing leaves this machine.",
                        "secondary"));
        Button create = Controls.button("New workspace", Icons.beside("fth-plus"));
        create.getStyleClass().add("accent");
        create.setOnAction(event -> choices.create().run());
        Button open = Controls.button("Open a workspace", Icons.beside("fth-folder"));
        open.setOnAction(event -> choices.open().run());
        Button sample = Controls.button("Open the sample", Icons.beside("fth-play"));
        sample.setOnAction(event -> choices.sample().run());
        VBox body = new VBox(20, new BrandMark(), words, new HBox(8, create, open, sample));
        if (!recent.isEmpty()) {
            body.getChildren().add(recent(recent, choices.reopen()));
        }
        body.setStyle("-fx-padding: 32;");
        Card card = new Card(body);
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().add(card);
    }

    private static VBox recent(List<Path> recent, Consumer<Path> reopen) {
        VBox list = new VBox(6, Texts.of("Opened lately", "field-name"));
        for (Path path : recent) {
            Hyperlink link = new Hyperlink(String.valueOf(path.getFileName()));
            link.setMinWidth(USE_PREF_SIZE);
            link.setOnAction(event -> reopen.accept(path));
            HBox row = new HBox(8, link, Texts.line(String.valueOf(path.getParent()), "tertiary", "small-text"));
            row.setAlignment(Pos.BASELINE_LEFT);
            list.getChildren().add(row);
        }
        return list;
    }
}
