package org.vouchsafe.ui.shell.frame;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Notices;
import org.vouchsafe.ui.session.Notices.Notice;
import org.vouchsafe.ui.task.Failure;

/** Messages above the status strip, at the right. */
public final class NoticeStack extends VBox {
    private static final Duration SEEN = Duration.seconds(6);
    private static final Duration READ = Duration.seconds(20);
    private static final double WIDTH = 440;

    private final Notices notices;

    public NoticeStack(Notices notices) {
        this.notices = notices;
        setSpacing(8);
        // High enough to leave free what stands at the foot of a screen, such as the acts of the inbox.
        setStyle("-fx-padding: 0 16 116 16;");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPickOnBounds(false);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        notices.open().addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::leaveSoon);
            }
            show();
        });
    }

    private void leaveSoon(Notice notice) {
        Duration shown = switch (notice) {
            case Notice.DoneNotice ignored -> SEEN;
            case Notice.ToldNotice ignored -> READ;
            case Notice.FailureNotice ignored -> Duration.INDEFINITE;
        };
        if (!shown.isIndefinite()) {
            PauseTransition wait = new PauseTransition(shown);
            wait.setOnFinished(event -> notices.close(notice));
            wait.play();
        }
    }

    private void show() {
        getChildren().setAll(notices.open().stream().map(this::line).toList());
    }

    private HBox line(Notice notice) {
        HBox row = new HBox();
        row.getStyleClass().add("notice");
        switch (notice) {
            case Notice.DoneNotice(String text) -> row.getChildren().addAll(Icons.beside("fth-check"), grow(Texts.wrapped(text)));
            case Notice.ToldNotice(String text) -> row.getChildren().addAll(Icons.beside("fth-info"), grow(Texts.wrapped(text)));
            case Notice.FailureNotice(Failure failure) -> {
                row.getStyleClass().add("failure");
                VBox words = new VBox(2, Texts.wrapped(failure.what() + ": not done", "strong"),
                        Texts.wrapped(failure.message(), "secondary"));
                if (!failure.detail().isEmpty()) {
                    words.getChildren().add(copyButton(failure));
                }
                row.getChildren().addAll(Icons.beside("fth-alert-octagon"), grow(words));
            }
        }
        row.getChildren().add(Icons.button("fth-x", "Close this message", () -> notices.close(notice)));
        return row;
    }

    private static Button copyButton(Failure failure) {
        Button copy = Controls.button("Copy the details");
        copy.getStyleClass().add("small");
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(failure.what() + "\n" + failure.message() + "\n\n" + failure.detail());
            Clipboard.getSystemClipboard().setContent(content);
        });
        return copy;
    }

    private static <N extends javafx.scene.layout.Region> N grow(N node) {
        node.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(node, javafx.scene.layout.Priority.ALWAYS);
        return node;
    }
}
