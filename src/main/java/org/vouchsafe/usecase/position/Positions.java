package org.vouchsafe.usecase.position;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.rule.ClaimAccount;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;

/**
 * All positions of an open workspace, by viewpoint. What was reached last is kept as long as the log has not grown and the day (on which
 * decisions may expire) is the same: the screens of the window ask for the same positions one after the other. Thread-safe.
 */
public final class Positions {
    private static final int KEPT = 4;
    private final Workspace workspace;
    private final InstantSource clock;
    private final Map<Key, PositionSet> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, PositionSet> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(long logSize, LocalDate day, Viewpoint viewpoint) {}

    public Positions(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /** All positions at a viewpoint. */
    public PositionSet at(Viewpoint viewpoint) {
        return workspace.read(tx -> within(tx, viewpoint));
    }

    /** The same within a read that is under way, so that all of it is of one moment. */
    public PositionSet within(ReadTx tx, Viewpoint viewpoint) {
        Instant now = clock.instant();
        if (tx instanceof WriteTx) {
            // What a change under way has recorded is not in the log yet, so the log cannot tell whether the positions are the same.
            return new PositionReading(tx, viewpoint, now).all();
        }
        var key = new Key(tx.audit().head().size(), LocalDate.ofInstant(now, ZoneOffset.UTC), viewpoint);
        PositionSet known = known(key);
        if (known != null) {
            return known;
        }
        PositionSet read = new PositionReading(tx, viewpoint, now).all();
        keep(key, read);
        return read;
    }

    /** Within a read that is under way, only the positions towards advisories called by one of these ids, or joined with one that is. */
    public PositionSet towards(ReadTx tx, Viewpoint viewpoint, Collection<String> ids) {
        return new PositionReading(tx, viewpoint, clock.instant()).towards(ids);
    }

    /** What became of every claim at a viewpoint. */
    public List<ClaimAccount> accounts(ReadTx tx, Viewpoint viewpoint) {
        return new PositionReading(tx, viewpoint, clock.instant()).accounts();
    }

    private synchronized @Nullable PositionSet known(Key key) {
        return kept.get(key);
    }

    private synchronized void keep(Key key, PositionSet set) {
        kept.put(key, set);
    }
}
