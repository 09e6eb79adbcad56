package org.vouchsafe.store.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;

/**
 * Kept positions, read. Every row carries a checksum and every reading is compared with the count and the sum it must give; where anything does
 * not fit, nothing is given, and the reader reaches the positions anew.
 */
public final class KeptPositions {
    private static final String MARK = """
            SELECT seq, rules, indexed_advisories, indexed_claims, positions, total, digest FROM kept_mark WHERE seq <= ?
            ORDER BY seq DESC LIMIT 1""";
    private static final String MARKS = """
            SELECT seq, rules, indexed_advisories, indexed_claims, positions, total, digest FROM kept_mark ORDER BY seq""";
    private static final String EVERY = "SELECT release, advisory, since, after, through, body, digest, until FROM kept_position";
    private static final String TALLIES = "SELECT release, since, positions, total, digest FROM kept_release";
    private static final String HEADS = "SELECT id, body, digest FROM kept_advisory";
    private static final String HEAD = "SELECT id, body, digest FROM kept_advisory WHERE id = ?";
    private static final String LIVE = """
            SELECT release, advisory, since, after, through, body, digest FROM kept_position
            WHERE since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY release, advisory""";
    private static final String OF_RELEASE = """
            SELECT release, advisory, since, after, through, body, digest FROM kept_position
            WHERE release = ?2 AND since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY advisory""";
    private static final String TALLY = """
            SELECT positions, total, digest, since FROM kept_release WHERE release = ?2 AND since <= ?1 ORDER BY since DESC LIMIT 1""";
    private final Session session;
    private final PositionPack pack = new PositionPack();
    private final Map<Long, PositionPack.Head> heads = new HashMap<>();

    public KeptPositions(Session session) {
        this.session = session;
    }

    /** The newest mark at or before this place in the log; empty when there is none, or it was made under other rules or is damaged. */
    public Optional<Mark> mark(long upTo, String rules) {
        return newest(upTo).filter(each -> each.rules().equals(rules));
    }

    /** The newest mark whatever its rules; empty when there is none or it is damaged. */
    Optional<Mark> newest(long upTo) {
        List<Mark> found = new ArrayList<>();
        session.each(MARK, row -> {
            Mark mark = mark(row);
            if (row.number(7) == digest(mark)) {
                found.add(mark);
            }
        }, upTo);
        return found.stream().findFirst();
    }

    /** All positions at a mark; empty when something does not fit. */
    public Optional<List<KeptPosition>> at(Mark mark) {
        try {
            session.each(HEADS, this::head);
            var sum = new long[2];
            List<KeptPosition> kept = session.list(LIVE, row -> kept(row, sum), mark.seq());
            return sum[0] == mark.positions() && sum[1] == mark.total() ? Optional.of(kept) : Optional.empty();
        } catch (StoreException e) {
            return unlessEnvironment(e);
        }
    }

    /** The positions of one release at a mark; empty when something does not fit, or none of it was ever kept. */
    public Optional<List<KeptPosition>> at(Mark mark, ReleaseId release) {
        try {
            List<Tally> tallies = session.list(TALLY, row -> tally(release, row), mark.seq(), release.value());
            if (tallies.isEmpty()) {
                return Optional.empty();
            }
            var sum = new long[2];
            List<KeptPosition> kept = session.list(OF_RELEASE, row -> kept(row, sum), mark.seq(), release.value());
            return tallies.getFirst().equals(new Tally(sum[0], sum[1])) ? Optional.of(kept) : Optional.empty();
        } catch (StoreException e) {
            return unlessEnvironment(e);
        }
    }

    /** What of all that is kept, also for earlier places in the log, does not fit its sums; empty when all is well. */
    public List<String> damage() {
        List<String> damage = new ArrayList<>();
        session.each(MARKS, row -> {
            if (row.number(7) != digest(mark(row))) {
                damage.add("A mark of kept positions is altered.");
            }
        });
        session.each(HEADS, row -> {
            if (row.number(3) != digest(row.bytes(2))) {
                damage.add("An advisory of kept positions is altered.");
            } else {
                head(row);
            }
        });
        var changes = new TreeMap<Long, Tally>();
        session.each(EVERY, row -> {
            PositionPack.Head head = heads.get(row.number(2));
            if (head == null || row.number(7) != digest(new Place(row.number(1), row.number(2), row.number(3)), head, row.numberOrNull(4),
                    row.numberOrNull(5), row.bytes(6))) {
                damage.add("A kept position of release " + row.number(1) + " is altered.");
            }
            changes.merge(row.number(3), new Tally(1, row.number(7)), Tally::plus);
            Long until = row.numberOrNull(8);
            if (until != null) {
                changes.merge(until, new Tally(-1, -row.number(7)), Tally::plus);
            }
        });
        session.each(TALLIES, row -> {
            if (row.number(5) != digest(row.number(1), row.number(2), new Tally(row.number(3), row.number(4)))) {
                damage.add("The sum of the kept positions of release " + row.number(1) + " is altered.");
            }
        });
        var sum = new Tally(0, 0);
        for (Mark each : session.list(MARKS, KeptPositions::mark)) {
            while (!changes.isEmpty() && changes.firstKey() <= each.seq()) {
                sum = sum.plus(changes.pollFirstEntry().getValue());
            }
            if (sum.positions() != each.positions() || sum.total() != each.total()) {
                damage.add("Positions kept for place " + each.seq() + " of the log are missing, or there are too many.");
            }
        }
        return damage;
    }

    /** How many positions, and the sum of their digests. */
    record Tally(long positions, long total) {
        Tally plus(Tally other) {
            return new Tally(positions + other.positions(), total + other.total());
        }
    }

    private static <T> Optional<T> unlessEnvironment(StoreException e) {
        if (e.kind() == StoreException.Kind.ENVIRONMENT) {
            throw e;
        }
        return Optional.empty();
    }

    private static Mark mark(Row row) {
        return new Mark(row.number(1), row.text(2), row.number(3), row.number(4), row.number(5), row.number(6));
    }

    private static Tally tally(ReleaseId release, Row row) {
        var tally = new Tally(row.number(1), row.number(2));
        if (row.number(3) != digest(release.value(), row.number(4), tally)) {
            throw damaged();
        }
        return tally;
    }

    private KeptPosition kept(Row row, long[] sum) {
        byte[] body = row.bytes(6);
        PositionPack.Head head = headOf(row.number(2));
        long digest = digest(new Place(row.number(1), row.number(2), row.number(3)), head, row.numberOrNull(4), row.numberOrNull(5), body);
        if (digest != row.number(7)) {
            throw damaged();
        }
        sum[0]++;
        sum[1] += digest;
        return new KeptPosition(pack.position(new ReleaseId(row.number(1)), head, body), head.title(), day(row.numberOrNull(4)),
                day(row.numberOrNull(5)));
    }

    private PositionPack.Head headOf(long id) {
        if (!heads.containsKey(id)) {
            session.each(HEAD, this::head, id);
        }
        PositionPack.Head head = heads.get(id);
        if (head == null) {
            throw damaged();
        }
        return head;
    }

    private void head(Row row) {
        byte[] body = row.bytes(2);
        if (digest(body) != row.number(3)) {
            throw damaged();
        }
        heads.put(row.number(1), PositionPack.Head.read(body));
    }

    static long digest(Mark mark) {
        return PositionPack.digest(new PackWriter().number(mark.seq()).text(mark.rules()).number(mark.indexedAdvisories())
                .number(mark.indexedClaims()).number(mark.positions()).number(mark.total()));
    }

    static long digest(byte[] head) {
        return PositionPack.digest(new PackWriter().raw(head));
    }

    static long digest(long release, long since, Tally tally) {
        return PositionPack.digest(new PackWriter().number(release).number(since).number(tally.positions()).number(tally.total()));
    }

    /** Where a position is kept. */
    record Place(long release, long advisory, long since) {}

    static long digest(Place place, PositionPack.Head head, @Nullable Long after, @Nullable Long through, byte[] body) {
        return PositionPack.digest(new PackWriter().number(place.release()).number(place.advisory()).number(place.since())
                .number(head.digest()).flag(after != null).number(after == null ? 0 : after).flag(through != null)
                .number(through == null ? 0 : through).raw(body));
    }

    private static @Nullable LocalDate day(@Nullable Long since1970) {
        try {
            return since1970 == null ? null : LocalDate.ofEpochDay(since1970);
        } catch (java.time.DateTimeException e) {
            throw damaged();
        }
    }

    private static StoreException damaged() {
        return new StoreException(StoreException.Kind.DAMAGED, "A kept position is damaged.");
    }
}
