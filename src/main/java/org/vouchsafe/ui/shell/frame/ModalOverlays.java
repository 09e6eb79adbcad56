package org.vouchsafe.ui.shell.frame;

import atlantafx.base.controls.ModalPane;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
        dialog.requestFocus();
    }

    @Override
    public void close() {
        pane.hide(true);
    }
}
