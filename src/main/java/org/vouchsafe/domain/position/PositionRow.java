package org.vouchsafe.domain.position;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * A position with the names a reader needs. Ordered by supplier, product, release, advisory.
 *
 * @param owner owner of the most critical deployment; null where none is named
 * @param advisoryTitle short words for the advisory, such as {@code axios}; the summary's subject or the affected package
 */
public record PositionRow(String supplier, String product, String release, ReleaseId releaseId, @Nullable String owner,
        Criticality criticality,
        List<String> environments, String advisoryTitle, Position position) {
    /** {@code Product 2.0}, the way a release is named in running text. */
    public String releaseName() {
        return product + " " + release;
    }
}
