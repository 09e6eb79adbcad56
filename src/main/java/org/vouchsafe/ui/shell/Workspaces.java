package org.vouchsafe.ui.shell;

import java.nio.file.Path;
import org.vouchsafe.job.Progress;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.rehearsal.Rehearsals;

/** How the window gets at workspaces; given by whoever puts the program together. All may take time and are called off the window's thread. */
public interface Workspaces {
    /**
     * Makes an empty workspace.
     *
     * @throws org.vouchsafe.usecase.Refused when the file exists or cannot be written
     */
    UseCases create(Path file);

    /**
     * Opens one.
     *
     * @throws org.vouchsafe.usecase.Refused when it is not one, or cannot be read
     */
    UseCases open(Path file);

    /** Rehearses incidents in copies of workspaces. */
    default Rehearsals rehearsals() {
        throw new Refused(Refused.Kind.ENVIRONMENT, "Nothing can be rehearsed from here.");
    }

    /** Builds the sample workspace, or finds it built before, and tells where it is. */
    Path sample(Progress progress);
}
