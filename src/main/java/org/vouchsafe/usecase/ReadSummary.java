package org.vouchsafe.usecase;

import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.usecase.read.WorkspaceSummary;

/** The workspace in figures. */
public final class ReadSummary {

    /** The policies in force. */
    public List<Imprint.PolicyLine> policies() {
        throw new UnsupportedOperationException("not yet");
    }

    public WorkspaceSummary summary(Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }
}
