package org.vouchsafe.usecase;

import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.Overview;

/** The overview and the inbox. */
public final class ReadOverview {

    public Overview overview(Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

    /** What needs a person: contradictions, stale decisions, unknowns, unplaced evidence, unmatched claims, answers to review. */
    public List<InboxItem> inbox(Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }
}
