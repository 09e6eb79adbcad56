package org.vouchsafe.store.advisory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * How one advisory document is called.
 *
 * @param withdrawn when its evidence was withdrawn here; null while it counts
 */
public record AdvisoryNames(String id, List<String> aliases, EvidenceId evidence, Recorded recorded, @Nullable Recorded withdrawn) {
    public AdvisoryNames {
        aliases = List.copyOf(aliases);
    }
}
