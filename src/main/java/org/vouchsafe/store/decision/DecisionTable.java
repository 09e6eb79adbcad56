package org.vouchsafe.store.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.decision.DecisionId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.sql.Session;

/** Decisions, read. */
public final class DecisionTable {
    private final Session session;

    public DecisionTable(Session session) {
        this.session = session;
    }

    /** All decisions, oldest first; viewpoint, expiry and withdrawal are applied by the assessment. */
    public List<Decision> all() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Decisions that were made on one of these advisory ids (without regard to case), oldest first. */
    public List<Decision> on(Collection<String> advisoryIds) {
        throw new UnsupportedOperationException("not yet");
    }

    /** One decision. */
    public Optional<Decision> find(DecisionId id) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The ids under which decisions were made. */
    public Set<String> advisoryIds() {
        throw new UnsupportedOperationException("not yet");
    }

}
