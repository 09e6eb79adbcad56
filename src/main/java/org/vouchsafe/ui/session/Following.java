package org.vouchsafe.ui.session;

import org.vouchsafe.domain.Viewpoint;

/** Keeps a screen in step with viewpoint and facts while it is in front, and lets it sleep while it is not. */
public final class Following {
    private final Session session;
    private final Runnable reader;
    private boolean attached;
    private long readRevision = -1;
    private Viewpoint readFrom = Viewpoint.LATEST;

    public Following(Session session, Runnable reader) {
        this.session = session;
        this.reader = reader;
        session.viewpointProperty().addListener((o, was, is) -> readIfStale());
        session.revisionProperty().addListener((o, was, is) -> readIfStale());
    }

    /** The screen is in front: read now if anything changed since it last was. */
    public void attach() {
        attached = true;
        readIfStale();
    }

    /** The screen is hidden: changes wait. */
    public void detach() {
        attached = false;
    }

    private void readIfStale() {
        long revision = session.revisionProperty().get();
        if (attached && (revision != readRevision || !session.viewpoint().equals(readFrom))) {
            readRevision = revision;
            readFrom = session.viewpoint();
            reader.run();
        }
    }
}
