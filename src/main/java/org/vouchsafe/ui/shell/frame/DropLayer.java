package org.vouchsafe.ui.shell.frame;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Texts;

/** Takes files dropped anywhere on the window to import them, and those dropped on one corner of it to verify them; shows both meanwhile. */
public final class DropLayer extends StackPane {
    private static final double BETWEEN = 24;
    private final Consumer<List<Path>> dropped;
    private final Consumer<List<Path>> toVerify;
    private final VBox verify = box("fth-shield", "Drop here to verify", "Reports, workbooks and packages. Nothing is kept.");

    /**
     * A drop layer.
     *
     * @param target the whole window
     * @param dropped takes files to import
     * @param toVerify takes files whose seals are to be judged
     */
    public DropLayer(Node target, Consumer<List<Path>> dropped, Consumer<List<Path>> toVerify) {
        this.dropped = dropped;
        this.toVerify = toVerify;
        getStyleClass().add("drop-veil");
        verify.getStyleClass().add("drop-verify");
        HBox both = new HBox(BETWEEN, box("fth-download", "Drop to import", "Each file is kept byte for byte."), verify);
        both.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(both);
        setVisible(false);
        setMouseTransparent(true);
        target.addEventHandler(DragEvent.DRAG_OVER, this::over);
        target.addEventHandler(DragEvent.DRAG_EXITED, event -> setVisible(false));
        target.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
    }

    private static VBox box(String icon, String title, String words) {
        VBox box = new VBox(Icons.beside(icon), Texts.of(title, "lead"), Texts.of(words, "secondary"));
        box.getStyleClass().add("drop-target");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return box;
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            setVisible(true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        boolean verifying = isVisible() && verify.localToScene(verify.getLayoutBounds()).contains(event.getSceneX(), event.getSceneY());
        setVisible(false);
        @Nullable List<File> files = event.getDragboard().getFiles();
        if (files != null && !files.isEmpty()) {
            event.setDropCompleted(true);
            event.consume();
            List<Path> paths = files.stream().map(File::toPath).toList();
            (verifying ? toVerify : dropped).accept(paths);
        }
    }
}
