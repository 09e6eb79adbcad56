package org.vouchsafe.store.signature;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.store.sql.Session;

/** What came again, read. Places in the log tell what came before what. */
public final class DeliveryTable {
    private static final String EVER = "SELECT DISTINCT beside FROM delivery WHERE evidence = ? AND beside IS NOT NULL ORDER BY beside";
    private static final String STANDING = """
            SELECT DISTINCT d.beside FROM delivery d WHERE d.evidence = ? AND d.beside IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM delivery_withdrawal w WHERE w.delivery = d.seq) ORDER BY d.beside""";
    private static final String LAST = """
            SELECT max(seq) FROM (SELECT e.seq AS seq FROM evidence e WHERE e.id = ?1
                UNION ALL SELECT d.seq FROM delivery d WHERE (d.evidence = ?1 OR d.beside = ?1)
                    AND NOT EXISTS (SELECT 1 FROM delivery_withdrawal w WHERE w.delivery = d.seq))""";
    private static final String ALONE = """
            SELECT count(*) FROM delivery d WHERE d.seq = ? AND d.beside IS NULL""";
    private static final String WITH = """
            SELECT DISTINCT d.evidence FROM delivery d WHERE d.beside = ?
                AND NOT EXISTS (SELECT 1 FROM delivery_withdrawal w WHERE w.delivery = d.seq) ORDER BY d.evidence""";
    private final Session session;

    public DeliveryTable(Session session) {
        this.session = session;
    }

    /** The files beside which this carrier came. */
    public Set<EvidenceId> beside(EvidenceId carrier) {
        return ids(STANDING, carrier);
    }

    /** The same with those whose delivery was taken back. */
    public Set<EvidenceId> everBeside(EvidenceId carrier) {
        return ids(EVER, carrier);
    }

    /** The carriers that came again with this file. */
    public Set<EvidenceId> with(EvidenceId file) {
        return ids(WITH, file);
    }

    /** The place in the log at which it came last, for the first time or again. */
    public long last(EvidenceId evidence) {
        return session.number(LAST, evidence.value()).orElse(0);
    }

    /** True when it came last by itself, so that the file it came for may still follow. */
    public boolean cameAlone(EvidenceId carrier) {
        return session.number(ALONE, last(carrier)).orElse(0) > 0;
    }

    private Set<EvidenceId> ids(String select, EvidenceId of) {
        List<EvidenceId> found = session.list(select, row -> new EvidenceId(row.number(1)), of.value());
        return new LinkedHashSet<>(found);
    }
}
