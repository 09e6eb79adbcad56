package org.vouchsafe.store.check;

import java.util.List;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.sql.Session;

/** Verifies a workspace. */
public final class WorkspaceCheck {
    private final Session session;
    private final Progress progress;

    public WorkspaceCheck(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    /** Everything that is not as it should be. */
    public List<Finding> findings() {
        throw new UnsupportedOperationException("not yet " + session + progress);
    }
}
