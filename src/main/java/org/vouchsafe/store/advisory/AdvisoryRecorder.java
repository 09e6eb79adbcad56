package org.vouchsafe.store.advisory;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.AdvisoryRecordId;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.Completeness;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.Moment;
import org.vouchsafe.store.sql.Session;

/** Records advisory documents. */
public final class AdvisoryRecorder {
    private static final String NEXT = "SELECT max(id) + 1 FROM advisory";
    private static final String NAME = "INSERT INTO advisory_name (name, advisory) VALUES (?, ?)";
    private static final String TYPE = "INSERT INTO advisory_type (type, advisory) VALUES (?, ?)";
    private final Session session;
    private final FactLog log;

    public AdvisoryRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** Records one advisory document read from this evidence. */
    public AdvisoryRecordId add(EvidenceId evidence, AdvisoryRecord advisory) {
        long id = session.number(NEXT).orElse(1);
        PendingFact fact = log.begin(FactKind.ADVISORY);
        fact.insert(AdvisoryRows.ADVISORY, id, fact.seq(), evidence.value(), Moment.text(advisory.modified()), AdvisoryPack.body(advisory))
                .end();
        names(advisory).forEach(name -> session.execute(NAME, name, id));
        types(advisory).forEach(type -> session.execute(TYPE, type, id));
        return new AdvisoryRecordId(id);
    }

    /** Under which names it is found. */
    public static SortedSet<String> names(AdvisoryRecord advisory) {
        var names = new TreeSet<String>();
        names.add(AdvisoryIds.key(advisory.id()));
        advisory.aliases().forEach(alias -> names.add(AdvisoryIds.key(alias)));
        return names;
    }

    /** Package types it speaks of. */
    public static SortedSet<String> types(AdvisoryRecord advisory) {
        var types = new TreeSet<String>();
        advisory.affected().stream().map(AffectedPackage::packageName).filter(Objects::nonNull).forEach(name -> types.add(name.type()));
        if (!advisory.configurations().isEmpty()) {
            types.add(Completeness.CPE);
        }
        return types;
    }
}
