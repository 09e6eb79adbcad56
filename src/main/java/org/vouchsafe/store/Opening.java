package org.vouchsafe.store;

/** What came of opening a workspace file. */
public sealed interface Opening {
    /** It is open, for writing or (see {@link Workspace#readOnlyReason}) for reading only. */
    record Opened(Workspace workspace) implements Opening {}

    /** It cannot be opened; nothing was changed. The sentence says what is the matter and what to do. */
    record Failed(Why why, String sentence) implements Opening {}

    /** Why it cannot be opened. */
    enum Why {
        /** No such file. */
        MISSING,
        /** A file stands where a new one was to be made. */
        EXISTS,
        /** It is a file, but not a workspace. */
        NOT_A_WORKSPACE,
        /** Made by a newer program. */
        NEWER,
        /** Made by an older program, and cannot be brought up to date now (read-only). */
        OLDER,
        /** The file is damaged. */
        DAMAGED,
        /** The disk, the folder or a permission failed. */
        ENVIRONMENT
    }
}
