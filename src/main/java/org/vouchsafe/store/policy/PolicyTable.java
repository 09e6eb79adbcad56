package org.vouchsafe.store.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** The policy, read. */
public final class PolicyTable {
    private static final String AT = """
            SELECT p.absence, p.claims, p.trusted, f.percent, r.hosts FROM policy p LEFT JOIN policy_floor f ON f.seq = p.seq
                LEFT JOIN policy_registries r ON r.seq = p.seq
            WHERE p.seq <= ? ORDER BY p.seq DESC LIMIT 1""";
    private final Session session;

    public PolicyTable(Session session) {
        this.session = session;
    }

    /** The policy in force at the viewpoint. */
    public Policy at(Viewpoint viewpoint) {
        return at(Cutoff.of(session, viewpoint));
    }

    /** The policy in force at this place in the log. */
    public Policy at(long cutoff) {
        return session.first(AT, row -> new Policy(Words.of(Policy.Absence.class, row.text(1)), Words.of(Policy.Claims.class, row.text(2)),
                new PackReader(row.bytes(3)).texts(), floor(row.numberOrNull(4)), hosts(row.bytesOrNull(5))), cutoff)
                .orElse(Policy.DEFAULT);
    }

    private static List<String> hosts(byte @Nullable [] packed) {
        return packed == null ? List.of() : new PackReader(packed).texts();
    }

    private static int floor(@Nullable Long percent) {
        return percent == null ? 0 : percent.intValue();
    }
}
