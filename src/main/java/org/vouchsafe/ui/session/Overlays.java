package org.vouchsafe.ui.session;

import javafx.scene.Node;

/** The layer above the screens on which dialogs stand. */
public interface Overlays {
    /** Shows a dialog in the middle; Escape or a click beside it closes it. Replaces one that is open. */
    void show(Node dialog);

    /** Closes the dialog and gives the focus back. */
    void close();
}
