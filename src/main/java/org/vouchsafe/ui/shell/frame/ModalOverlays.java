package org.vouchsafe.ui.shell.frame;

import atlantafx.base.controls.ModalPane;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.session.Overlays;

/** Dialogs on the layer above the screens. */
public final class ModalOverlays implements Overlays {
    private final ModalPane pane = new ModalPane();
    private @Nullable Node hadFocus;

    public ModalOverlays() {
        pane.setAlignment(Pos.CENTER);
        pane.usePredefinedTransitionFactories(null);
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        // A text being written keeps Escape to itself, so it is taken on the way down.
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        pane.displayProperty().addListener((o, was, is) -> {
            if (!is && hadFocus != null) {
                hadFocus.requestFocus();
                hadFocus = null;
            }
        });
    }

    /** The layer, to be put above everything it covers. */
    public ModalPane pane() {
        return pane;
    }

    public boolean isOpen() {
        return pane.isDisplay();
    }

    @Override
    public void show(Node dialog) {
        if (!isOpen() && pane.getScene() != null) {
            hadFocus = pane.getScene().getFocusOwner();
        }
        pane.hide(true);
        pane.show(dialog);
        // What stands in a scroll pane joins the window only once its skin is made.
        pane.applyCss();
        pane.layout();
        firstToFill(dialog).requestFocus();
    }

    /** Where the user begins: a text to write, a field, else the act that is meant. */
    private static Node firstToFill(Node dialog) {
        return Stream.of(".text-area", ".text-field", ".button.accent").map(dialog::lookup).filter(Objects::nonNull).findFirst()
                .orElse(dialog);
    }

    @Override
    public void close() {
        pane.hide(true);
    }
}
