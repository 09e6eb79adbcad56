package org.vouchsafe.usecase;

import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.usecase.read.WorkspaceSummary;

/** The workspace in figures. */
public final class ReadSummary {

    public WorkspaceSummary summary(Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }
}
