package org.vouchsafe.store.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.SignatureJudged;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** What was known of the signatures of files that hold inventories, and from when on. Read once, when it is first asked for. */
final class Judgements {
    private static final String ALL = """
            SELECT v.evidence, v.verdict, v.seq, f.recorded_at FROM signature_verdict v JOIN fact f ON f.seq = v.seq
            WHERE v.evidence IN (SELECT i.evidence FROM inventory i) ORDER BY v.seq""";
    private final Session session;
    private @Nullable Map<Long, List<SignatureJudged>> known;

    Judgements(Session session) {
        this.session = session;
    }

    /** Of one file, in order of recording. */
    List<SignatureJudged> of(long evidence) {
        Map<Long, List<SignatureJudged>> all = known;
        if (all == null) {
            Map<Long, List<SignatureJudged>> read = new HashMap<>();
            session.each(ALL, row -> read.computeIfAbsent(row.number(1), ignored -> new ArrayList<>())
                    .add(new SignatureJudged(Words.of(SignatureVerdict.class, row.text(2)), row.recorded(3, 4))));
            known = read;
            all = read;
        }
        return all.getOrDefault(evidence, List.of());
    }
}
