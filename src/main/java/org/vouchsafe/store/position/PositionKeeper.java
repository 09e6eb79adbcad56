package org.vouchsafe.store.position;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.position.KeptPositions.Tally;
import org.vouchsafe.store.sql.Session;

/** Keeps positions, within one transaction that records no fact. What was kept before stays as it was up to that place in the log. */
public final class PositionKeeper {
    private static final String CLOSE = """
            UPDATE kept_position SET until = ? WHERE release = ? AND advisory = ? AND until IS NULL""";
    private static final String DIGEST = "SELECT digest FROM kept_position WHERE release = ? AND advisory = ? AND until IS NULL";
    private static final String KEEP = """
            INSERT INTO kept_position (release, advisory, since, until, after, through, body, digest) VALUES (?, ?, ?, NULL, ?, ?, ?, ?)""";
    private static final String SAME_HEAD = "SELECT id FROM kept_advisory WHERE digest = ? AND body = ?";
    private static final String LAST_HEAD = "SELECT max(id) FROM kept_advisory";
    private static final String HEAD = "INSERT INTO kept_advisory (id, body, digest) VALUES (?, ?, ?)";
    private static final String LAST_TALLY = "SELECT positions, total FROM kept_release WHERE release = ? ORDER BY since DESC LIMIT 1";
    private static final String TALLY = """
            INSERT OR REPLACE INTO kept_release (release, since, positions, total, digest) VALUES (?, ?, ?, ?, ?)""";
    private static final String MARK = """
            INSERT OR REPLACE INTO kept_mark (seq, rules, indexed_advisories, indexed_claims, positions, total, digest)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String FORGET = """
            DELETE FROM kept_mark; DELETE FROM kept_position; DELETE FROM kept_release; DELETE FROM kept_advisory;
            DELETE FROM advisory_key; DELETE FROM claim_key""";
    private final Session session;
    private final Map<PositionPack.Head, Long> heads = new HashMap<>();
    private final Map<Long, Tally> changed = new HashMap<>();

    public PositionKeeper(Session session) {
        this.session = session;
    }

    /** What is no longer so, and what is so now instead. */
    public record Difference(Collection<KeptPosition> gone, Collection<KeptPosition> come) {}

    /** Throws away everything kept, marks and indexes included. */
    public void forget() {
        session.script(FORGET);
    }

    /**
     * Keeps what is different at a place in the log from what was kept at the mark before it; without a mark, everything is kept anew.
     *
     * @return false when another mark than that one is the newest by now: then nothing is kept
     */
    public boolean keep(long seq, String rules, @Nullable Mark from, Difference difference) {
        var kept = new KeptPositions(session);
        if (from == null) {
            forget();
        } else if (!kept.newest(Long.MAX_VALUE).filter(from::equals).isPresent() || seq < from.seq()) {
            return false;
        }
        Tally tally = from == null ? new Tally(0, 0) : new Tally(from.positions(), from.total());
        for (KeptPosition each : difference.gone()) {
            tally = less(tally, close(each, seq, from));
        }
        for (KeptPosition each : difference.come()) {
            tally = more(tally, keep(each, seq));
        }
        changed.forEach((release, each) -> session.execute(TALLY, release, seq, each.positions(), each.total(),
                KeptPositions.digest(release, seq, each)));
        var index = new KeyIndex(session, from);
        index.extend();
        var mark = new Mark(seq, rules, index.lastAdvisory(), index.lastClaim(), tally.positions(), tally.total());
        session.execute(MARK, mark.seq(), mark.rules(), mark.indexedAdvisories(), mark.indexedClaims(), mark.positions(), mark.total(),
                KeptPositions.digest(mark));
        return true;
    }

    /** Says of releases of which nothing is kept that nothing is: without it a reader could not tell that from what is lost. */
    public void emptyUnlessKept(Collection<ReleaseId> releases, long seq) {
        for (ReleaseId each : releases) {
            if (session.number("SELECT 1 FROM kept_release WHERE release = ? LIMIT 1", each.value()).isEmpty()) {
                var none = new Tally(0, 0);
                session.execute(TALLY, each.value(), seq, 0, 0, KeptPositions.digest(each.value(), seq, none));
            }
        }
    }

    private long close(KeptPosition gone, long seq, @Nullable Mark from) {
        long release = gone.position().release().value();
        long head = head(PositionPack.Head.of(gone));
        long digest = session.number(DIGEST, release, head).orElse(0);
        if (from != null && from.seq() == seq) {
            // Two marks at one place: what held between them held nowhere.
            session.execute("DELETE FROM kept_position WHERE release = ? AND advisory = ? AND since = ? AND until IS NULL", release, head,
                    seq);
        }
        session.execute(CLOSE, seq, release, head);
        changed.put(release, less(tally(release), digest));
        return digest;
    }

    private long keep(KeptPosition come, long seq) {
        long release = come.position().release().value();
        long head = head(PositionPack.Head.of(come));
        byte[] body = PositionPack.body(come.position());
        Long after = days(come.after());
        Long through = days(come.through());
        long digest = KeptPositions.digest(new KeptPositions.Place(release, head, seq), PositionPack.Head.of(come), after, through, body);
        session.execute(KEEP, release, head, seq, after, through, body, digest);
        changed.put(release, more(tally(release), digest));
        return digest;
    }

    private Tally tally(long release) {
        Tally known = changed.get(release);
        return known != null ? known
                : session.first(LAST_TALLY, row -> new Tally(row.number(1), row.number(2)), release).orElse(new Tally(0, 0));
    }

    private static Tally less(Tally tally, long digest) {
        return new Tally(tally.positions() - 1, tally.total() - digest);
    }

    private static Tally more(Tally tally, long digest) {
        return new Tally(tally.positions() + 1, tally.total() + digest);
    }

    private long head(PositionPack.Head head) {
        return heads.computeIfAbsent(head, this::entered);
    }

    private long entered(PositionPack.Head head) {
        byte[] body = head.bytes();
        return session.number(SAME_HEAD, head.digest(), body).orElseGet(() -> {
            long id = session.number(LAST_HEAD).orElse(0) + 1;
            session.execute(HEAD, id, body, head.digest());
            return id;
        });
    }

    private static @Nullable Long days(@Nullable LocalDate day) {
        return day == null ? null : Long.valueOf(day.toEpochDay());
    }
}
