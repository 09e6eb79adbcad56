package org.vouchsafe.store.search;

import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.store.sql.Session;

/** Full-text search. Components are searched through their own table. */
public final class SearchTable {
    private final Session session;

    public SearchTable(Session session) {
        this.session = session;
    }

    /** Evidence names, statements and answers that contain all words of the text, at most so many of each kind, newest first. */
    public List<Found> find(String text, int limit, Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Figures of the workspace at the viewpoint. */
    public Counts counts(Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

}
