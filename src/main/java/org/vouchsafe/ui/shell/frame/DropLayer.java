package org.vouchsafe.ui.shell.frame;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Texts;

/** Takes files dropped anywhere on the window and shows meanwhile that it will. */
public final class DropLayer extends StackPane {
    private final Consumer<List<Path>> dropped;

    /**
     * A drop layer.
     *
     * @param target the whole window
     */
    public DropLayer(Node target, Consumer<List<Path>> dropped) {
        this.dropped = dropped;
        getStyleClass().add("drop-veil");
        VBox box = new VBox(Icons.beside("fth-download"), Texts.of("Drop to import", "lead"),
                Texts.of("Each file is kept byte for byte.", "secondary"));
        box.getStyleClass().add("drop-target");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(box);
        setVisible(false);
        setMouseTransparent(true);
        target.addEventHandler(DragEvent.DRAG_OVER, this::over);
        target.addEventHandler(DragEvent.DRAG_EXITED, event -> setVisible(false));
        target.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            setVisible(true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        setVisible(false);
        @Nullable List<File> files = event.getDragboard().getFiles();
        if (files != null && !files.isEmpty()) {
            event.setDropCompleted(true);
            event.consume();
            dropped.accept(files.stream().map(File::toPath).toList());
        }
    }
}
