package org.vouchsafe.ui.session;

import java.util.List;
import javafx.scene.Parent;
import org.vouchsafe.ui.command.Command;

/** One screen as the window sees it. Made when first shown, kept while the workspace is open. */
public interface Screen {
    /** Its nodes; always the same. */
    Parent view();

    /** It comes to the front: read what is stale. */
    default void attach() {}

    /** Another screen comes to the front. */
    default void detach() {}

    /** Shows the thing with this key (see {@link Place}). */
    default void open(String key) {}

    /** What can be done here, for menu, palette and shortcuts. */
    default List<Command> commands() {
        return List.of();
    }
}
