package org.vouchsafe.store.claim;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.store.sql.Session;

/** Statements received, read. */
public final class ClaimTable {
    private final Session session;

    public ClaimTable(Session session) {
        this.session = session;
    }

    /** All statements that name one of the ids (without regard to case), oldest first, with their documents. */
    public List<ClaimFact> naming(Collection<String> vulnerabilityIds) {
        throw new UnsupportedOperationException("not yet");
    }

    /** All statements of one document. */
    public List<ClaimFact> of(EvidenceId evidence) {
        throw new UnsupportedOperationException("not yet");
    }

    /** All statements recorded, oldest first. */
    public List<ClaimFact> all() {
        throw new UnsupportedOperationException("not yet");
    }

    /** For every statement the ids it gives, each set once. */
    public Set<List<String>> vulnerabilityIds() {
        throw new UnsupportedOperationException("not yet");
    }

}
