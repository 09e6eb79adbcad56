package org.vouchsafe.usecase;

import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.usecase.read.AdvisoryRow;

/** Joined advisories with what is known of them. */
public final class ReadAdvisories {

    /** Malicious first, then by how many releases are affected or unknown. */
    public List<AdvisoryRow> rows(Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

    /** All statements received about one advisory, newest first, also those that reached no release. */
    public List<ClaimRow> claims(String advisory, Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }
}
