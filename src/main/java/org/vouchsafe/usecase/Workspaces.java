package org.vouchsafe.usecase;

import java.nio.file.Path;

/** Makes workspaces and opens them. */
public interface Workspaces {

    /** What is wanted of an open workspace. */
    enum Access {
        /** Write where nobody else does; otherwise read only, and the summary says who holds it. */
        WRITE_WHERE_FREE,
        /** Never write. */
        READ_ONLY
    }

    /**
     * Makes a new, empty workspace and opens it.
     *
     * @throws Refused when the file is there already or cannot be written
     */
    UseCases create(Path file, Actor actor);

    /**
     * Opens a workspace.
     *
     * @throws Refused when the file is not there, is no workspace, or comes from a newer version of the program
     */
    UseCases open(Path file, Access access);

    /**
     * Writes a copy of a workspace as it stands. The workspace itself is only read.
     *
     * @throws Refused when it is not there or no workspace, or the copy is there already or cannot be written
     */
    default void copy(Path file, Path copy) {
        throw new Refused(Refused.Kind.ENVIRONMENT, file + " cannot be copied from here.");
    }

    /** The same, looking up what is imported in the feeds of this folder. */
    default Workspaces feeding(Path folder) {
        return this;
    }
}
