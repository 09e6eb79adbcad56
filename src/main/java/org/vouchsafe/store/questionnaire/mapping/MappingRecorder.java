package org.vouchsafe.store.questionnaire.mapping;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.mapping.AnswerMapping;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.Session;

/** Records mappings; of each name the newest row counts. */
public final class MappingRecorder {
    private static final String TOUCHED = "SELECT DISTINCT name FROM answer_mapping WHERE seq BETWEEN ? AND ? ORDER BY name";
    private static final String BEFORE = "SELECT version, body FROM answer_mapping WHERE name = ? AND seq < ? ORDER BY seq DESC LIMIT 1";

    private final Session session;
    private final FactLog log;

    public MappingRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** Saves one under its name; gives its version. What was read with the one before under that name counts no longer. */
    public long save(AnswerMapping mapping) {
        PendingFact fact = log.begin(FactKind.ANSWER_MAPPING);
        fact.insert(MappingRows.MAPPING, fact.seq(), mapping.name(), fact.seq(), MappingPack.body(mapping)).end();
        return fact.seq();
    }

    /** There is none of that name any longer, and what was read with it does not count. */
    public void remove(String name) {
        row(name, new Before(null, null));
    }

    /** Every mapping saved or removed between these places of the log stands as it did before them, with all that was read with it. */
    public void reverse(long first, long last) {
        for (String name : session.list(TOUCHED, row -> row.text(1), first, last)) {
            row(name, session.first(BEFORE, row -> new Before(row.numberOrNull(1), row.bytesOrNull(2)), name, first)
                    .orElse(new Before(null, null)));
        }
    }

    private void row(String name, Before state) {
        PendingFact fact = log.begin(FactKind.ANSWER_MAPPING);
        fact.insert(MappingRows.MAPPING, fact.seq(), name, state.version(), state.body()).end();
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Before(@Nullable Long version, byte @Nullable [] body) {}
}
