package org.vouchsafe.usecase;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The window as the command line knows it: something that can be opened where there is a display. */
public interface Window {

    /** True when there is a display to open it on. */
    boolean canOpen();

    /**
     * Opens it on a workspace and returns when it is closed. Must be called on the program's first thread.
     *
     * @param workspace null: the one opened last, or the welcome screen
     */
    void open(@Nullable Path workspace);
}
