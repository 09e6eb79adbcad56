package org.vouchsafe.usecase.read;

import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.problem.Citation;

/**
 * A position with all its reasons: the verdict, then every check as question and answer, each with places in files that can be looked up by their
 * SHA-256.
 *
 * @param claims the statements that bear on it, newest first
 * @param files every file that is cited
 */
public record Explanation(PositionRow row, List<ClaimRow> claims, Map<EvidenceId, Evidence> files) {
    public Explanation {
        claims = List.copyOf(claims);
        files = Map.copyOf(files);
    }

    /** The SHA-256 of the file a place is in, in hex; empty when it is not held. */
    public String sha256(Citation citation) {
        Evidence file = files.get(citation.evidence());
        return file == null ? "" : file.sha256().hex();
    }

    /** The name of the file a place is in, as it was received; empty when it is not held. */
    public String file(Citation citation) {
        Evidence file = files.get(citation.evidence());
        return file == null ? "" : file.name();
    }
}
