package org.vouchsafe.store.fact;

/** The fact that opens every log: the workspace was made. */
public final class WorkspaceRows {
    /** Sequence and the workspace's own id. */
    public static final FactRows WORKSPACE = new FactRows("workspace", "INSERT INTO workspace (seq, uuid) VALUES (?, ?)",
            "SELECT seq, uuid FROM workspace WHERE seq = ?");

    private WorkspaceRows() {}
}
