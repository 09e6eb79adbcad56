package org.vouchsafe.store.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.RegisterKind;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.FactRows;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** Puts entries of the register back as they stood before a stretch of the log. */
public final class RegisterReversal {
    private static final String TOUCHED = """
            SELECT 'SUPPLIER', id FROM supplier WHERE seq BETWEEN ?1 AND ?2
            UNION SELECT 'PRODUCT', id FROM product WHERE seq BETWEEN ?1 AND ?2
            UNION SELECT 'RELEASE', id FROM release WHERE seq BETWEEN ?1 AND ?2
            UNION SELECT 'DEPLOYMENT', id FROM deployment WHERE seq BETWEEN ?1 AND ?2
            UNION SELECT kind, id FROM register_end WHERE seq BETWEEN ?1 AND ?2
            ORDER BY 1, 2""";
    private static final String END_BEFORE = """
            SELECT seq, successor FROM register_end WHERE kind = ? AND id = ? AND seq < ? ORDER BY seq DESC LIMIT 1""";
    private final Session session;
    private final FactLog log;

    public RegisterReversal(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    private record Entry(RegisterKind kind, long id) {}

    private record End(long seq, @Nullable Long successor) {}

    /** Every entry touched between these places is again as it was before the first; what was new then is no longer in the register. */
    public void reverse(long first, long last, String reason) {
        session.list(TOUCHED, row -> new Entry(Words.of(RegisterKind.class, row.text(1)), row.number(2)), first, last)
                .forEach(each -> reverse(each, first, reason));
    }

    private void reverse(Entry entry, long first, String reason) {
        var recorder = new RegisterRecorder(session, log);
        List<@Nullable Object> before = before(entry, first);
        End end = session.first(END_BEFORE, row -> new End(row.number(1), row.numberOrNull(2)), entry.kind().name(), entry.id(), first)
                .orElse(null);
        if (before.isEmpty()) {
            recorder.end(entry.kind(), entry.id(), null, reason);
        } else if (end != null && before.getFirst() instanceof Long seq && end.seq() > seq) {
            recorder.end(entry.kind(), entry.id(), end.successor(), reason);
        } else {
            PendingFact fact = log.begin(kind(entry.kind()));
            @Nullable Object[] values = before.toArray();
            values[0] = fact.seq();
            fact.insert(rows(entry.kind()), values).end();
        }
    }

    /** The newest row of the entry before this place, its place first; empty when there was none. */
    private List<@Nullable Object> before(Entry entry, long first) {
        return session.first(switch (entry.kind()) {
            case SUPPLIER -> "SELECT seq, id, name, body FROM supplier WHERE id = ? AND seq < ? ORDER BY seq DESC LIMIT 1";
            case PRODUCT -> "SELECT seq, id, supplier, name, body FROM product WHERE id = ? AND seq < ? ORDER BY seq DESC LIMIT 1";
            case RELEASE -> "SELECT seq, id, product, version, body FROM release WHERE id = ? AND seq < ? ORDER BY seq DESC LIMIT 1";
            case DEPLOYMENT -> "SELECT seq, id, release, environment, body FROM deployment WHERE id = ? AND seq < ? ORDER BY seq DESC LIMIT 1";
        }, row -> row.values(), entry.id(), first).orElse(List.of());
    }

    private static FactKind kind(RegisterKind kind) {
        return switch (kind) {
            case SUPPLIER -> FactKind.SUPPLIER;
            case PRODUCT -> FactKind.PRODUCT;
            case RELEASE -> FactKind.RELEASE;
            case DEPLOYMENT -> FactKind.DEPLOYMENT;
        };
    }

    private static FactRows rows(RegisterKind kind) {
        return switch (kind) {
            case SUPPLIER -> RegisterRows.SUPPLIER;
            case PRODUCT -> RegisterRows.PRODUCT;
            case RELEASE -> RegisterRows.RELEASE;
            case DEPLOYMENT -> RegisterRows.DEPLOYMENT;
        };
    }
}
