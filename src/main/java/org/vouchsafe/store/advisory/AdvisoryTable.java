package org.vouchsafe.store.advisory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.store.sql.Session;

/** Advisory documents, read. */
public final class AdvisoryTable {
    private final Session session;

    public AdvisoryTable(Session session) {
        this.session = session;
    }

    /** All advisory documents recorded, oldest first. Viewpoint and withdrawal are applied by the assessment. */
    public List<AdvisoryFact> all() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Documents whose id or an alias is among these (without regard to case). */
    public List<AdvisoryFact> naming(Collection<String> ids) {
        throw new UnsupportedOperationException("not yet");
    }

    /** For every document held: its id and aliases, for joining. */
    public List<AdvisoryIds> ids() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Package types for which at least one advisory is held at the viewpoint. */
    public Set<String> purlTypes(Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

}
