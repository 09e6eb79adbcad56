package org.vouchsafe.usecase.position;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.assess.rule.ClaimAccount;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.usecase.position.kept.Keeping;
import org.vouchsafe.usecase.position.kept.Recomputing;
import org.vouchsafe.usecase.position.kept.Snapshot;
import org.vouchsafe.usecase.register.RegisterIndex;

/**
 * All positions of an open workspace, by viewpoint. What was reached is kept, here and in the workspace: after a fact, only what that fact can
 * have changed is reached anew. Rows of {@link #at} and {@link #within} carry no checks and no coverage; {@link #explained} adds them.
 * Thread-safe.
 */
public final class Positions {
    private static final int KEPT = 4;
    /** So many rows are held for viewpoints other than the latest: more would not leave room for the work. */
    private static final int MOST_ROWS = 400_000;
    private final Workspace workspace;
    private final InstantSource clock;
    private final Keeping keeping;
    private final String rules;
    private final AfterActs after;
    private final Map<Key, PositionSet> known = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, PositionSet> eldest) {
            return size() > KEPT || values().stream().mapToInt(each -> each.rows().size()).sum() > MOST_ROWS;
        }
    };
    private PositionSet.@Nullable Earlier latest;
    private @Nullable Unreached unreached;

    private record Key(long upTo, LocalDate day, Viewpoint viewpoint) {}

    private record Unreached(Key key, List<UnreachedDocument> documents) {}

    /** Positions after which nothing follows by itself; as {@link #Positions(Workspace, InstantSource, String, AfterActs)}. */
    public Positions(Workspace workspace, InstantSource clock, String rules) {
        this(workspace, clock, rules, AfterActs.NOTHING);
    }

    /**
     * Positions of a workspace.
     *
     * @param rules tells the rules by which positions are reached apart from any others; what was kept under others is not believed
     * @param after what the program records by itself after each act
     */
    public Positions(Workspace workspace, InstantSource clock, String rules, AfterActs after) {
        this.after = after;
        this.workspace = workspace;
        this.clock = clock;
        this.rules = rules;
        this.keeping = new Keeping(workspace, rules);
    }

    /**
     * Records what follows from an act by itself; to be called after each act that can change a position, outside its change.
     *
     * @return what was recorded, each in one sentence; empty as a rule
     */
    public List<String> settle() {
        return after.follow(workspace, this);
    }

    /** All positions at a viewpoint. */
    public PositionSet at(Viewpoint viewpoint) {
        return workspace.read(tx -> within(tx, viewpoint));
    }

    /** The same within a read that is under way, so that all of it is of one moment. */
    public PositionSet within(ReadTx tx, Viewpoint viewpoint) {
        Instant now = clock.instant();
        var key = new Key(tx.upTo(viewpoint), LocalDate.ofInstant(now, ZoneOffset.UTC), viewpoint);
        // What a change under way has recorded may yet be undone, and the same places in the log then hold something else.
        PositionSet held = tx instanceof WriteTx ? null : known(key);
        if (held != null) {
            return held;
        }
        if (viewpoint.validAt() != null) {
            return keep(tx, key, new PositionReading(tx, viewpoint, now).all());
        }
        var recomputing = keeping.recomputing(tx, viewpoint, now);
        Snapshot snapshot = keeping.snapshot(tx, recomputing, viewpoint);
        return keep(tx, key, set(tx, recomputing, snapshot, viewpoint));
    }

    /**
     * The positions of one release within a read that is under way, without reaching those of others: looked up where they were kept for that
     * place in the log, else reached from what lies around the release.
     */
    public List<PositionRow> of(ReadTx tx, Viewpoint viewpoint, ReleaseId release) {
        Instant now = clock.instant();
        var key = new Key(tx.upTo(viewpoint), LocalDate.ofInstant(now, ZoneOffset.UTC), viewpoint);
        PositionSet held = tx instanceof WriteTx ? null : known(key);
        if (held != null) {
            return held.of(release);
        }
        Snapshot kept = viewpoint.validAt() != null || tx instanceof WriteTx ? null : keeping.of(tx, viewpoint, now, release).orElse(null);
        PositionSet own = kept != null ? PositionSet.of(new RegisterIndex(tx.register().portfolio(viewpoint)), kept, null)
                : new PositionReading(tx, viewpoint, now).of(release, rules);
        return own.rows();
    }

    /** The rows of releases that are not retired towards the advisory called by these ids: of all positions where they are in memory, else reached. */
    public List<PositionRow> about(ReadTx tx, Viewpoint viewpoint, Collection<String> ids) {
        Instant now = clock.instant();
        var key = new Key(tx.upTo(viewpoint), LocalDate.ofInstant(now, ZoneOffset.UTC), viewpoint);
        PositionSet held = tx instanceof WriteTx ? null : known(key);
        if (held == null) {
            return new PositionReading(tx, viewpoint, now).towards(ids).counted();
        }
        Set<String> keys = ids.stream().map(AdvisoryIds::key).collect(Collectors.toSet());
        return held.counted().stream().filter(row -> PositionSet.isAboutAny(row.position(), keys)).toList();
    }

    /** Within a read that is under way, only the positions towards advisories called by one of these ids, or joined with one that is. */
    public PositionSet towards(ReadTx tx, Viewpoint viewpoint, Collection<String> ids) {
        return new PositionReading(tx, viewpoint, clock.instant()).towards(ids);
    }

    /** The same of some releases only. */
    public PositionSet towards(ReadTx tx, Viewpoint viewpoint, Collection<String> ids, Set<ReleaseId> releases) {
        return new PositionReading(tx, viewpoint, clock.instant()).towards(ids, releases);
    }

    /** These rows, in their order, with checks and coverage. */
    public List<PositionRow> explained(ReadTx tx, Viewpoint viewpoint, Collection<PositionRow> rows) {
        return Explaining.of(new PositionReading(tx, viewpoint, clock.instant()), rows);
    }

    /** The documents of which claims reached no release, with the nearest candidate of the first. */
    public List<UnreachedDocument> unreached(ReadTx tx, Viewpoint viewpoint) {
        Instant now = clock.instant();
        var key = new Key(tx.upTo(viewpoint), LocalDate.ofInstant(now, ZoneOffset.UTC), viewpoint);
        synchronized (this) {
            if (unreached != null && unreached.key().equals(key)) {
                return unreached.documents();
            }
        }
        List<UnreachedDocument> documents = new PositionReading(tx, viewpoint, now).unreached();
        synchronized (this) {
            unreached = new Unreached(key, documents);
        }
        return documents;
    }

    /** What is kept in the workspace, held against what the facts give from nothing; empty when it is the same. */
    public List<String> differences(ReadTx tx) {
        return keeping.differences(tx, clock.instant());
    }

    /** Throws away what was kept and reaches everything anew. False when the workspace cannot be written now: then nothing is kept. */
    public boolean renew() {
        synchronized (this) {
            known.clear();
            latest = null;
        }
        boolean forgotten = keeping.forget();
        at(Viewpoint.LATEST);
        return forgotten;
    }

    /** What became of every claim. */
    public List<ClaimAccount> accounts(ReadTx tx, Viewpoint viewpoint) {
        return new PositionReading(tx, viewpoint, clock.instant()).accounts();
    }

    private PositionSet set(ReadTx tx, Recomputing recomputing, Snapshot snapshot, Viewpoint viewpoint) {
        var register = new RegisterIndex(recomputing.facts().portfolio());
        PositionSet.Earlier earlier;
        synchronized (this) {
            earlier = latest;
        }
        boolean same = earlier != null && earlier.set().register().portfolio().equals(register.portfolio());
        PositionSet set = PositionSet.of(register, snapshot, same ? earlier : null);
        if (viewpoint.equals(Viewpoint.LATEST) && !(tx instanceof WriteTx)) {
            synchronized (this) {
                latest = new PositionSet.Earlier(set, snapshot);
            }
        }
        return set;
    }

    private synchronized @Nullable PositionSet known(Key key) {
        return known.get(key);
    }

    private PositionSet keep(ReadTx tx, Key key, PositionSet set) {
        if (!(tx instanceof WriteTx)) {
            synchronized (this) {
                known.put(key, set);
            }
        }
        return set;
    }
}
