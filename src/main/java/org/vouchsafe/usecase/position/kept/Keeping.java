package org.vouchsafe.usecase.position.kept;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.position.KeptPosition;
import org.vouchsafe.store.position.Mark;
import org.vouchsafe.store.position.PositionKeeper;
import org.vouchsafe.store.position.PositionKeeper.Difference;

/**
 * The newest snapshot of an open workspace, in memory and in the file. What is in the file is written in one transaction of its own, so that a
 * crash leaves the one before or the one after; what does not fit its sums is thrown away and reached anew. Thread-safe.
 */
public final class Keeping {
    private final Workspace workspace;
    private final String rules;
    private @Nullable Snapshot newest;

    public Keeping(Workspace workspace, String rules) {
        this.workspace = workspace;
        this.rules = rules;
    }

    /** What reaches positions within this read. */
    public Recomputing recomputing(ReadTx tx, Viewpoint viewpoint, Instant now) {
        return new Recomputing(tx, rules, viewpoint, now);
    }

    /** All positions of the viewpoint, from the nearest snapshot before it; what is newest is kept for the next time. */
    public Snapshot snapshot(ReadTx tx, Recomputing recomputing, Viewpoint viewpoint) {
        long upTo = tx.upTo(viewpoint);
        Mark mark = tx.kept().mark(upTo, rules).orElse(null);
        Snapshot base = base(tx, upTo, mark);
        if (base == null) {
            Snapshot anew = recomputing.anew();
            remember(tx, viewpoint, anew, null, new Difference(List.of(), anew.all()));
            return anew;
        }
        Recomputing.Step step = recomputing.from(base);
        boolean isKept = mark != null && mark.seq() == base.seq();
        boolean isNothingNew = step.snapshot().seq() == base.seq() && step.difference().gone().isEmpty()
                && step.difference().come().isEmpty();
        if (isNothingNew && isKept) {
            remember(viewpoint, tx, step.snapshot());
        } else {
            remember(tx, viewpoint, step.snapshot(), isKept ? mark : null,
                    isKept ? step.difference() : new Difference(List.of(), step.snapshot().all()));
        }
        return step.snapshot();
    }

    /** The positions of one release as they were kept; empty when nothing kept still holds at the viewpoint. */
    public Optional<Snapshot> of(ReadTx tx, Viewpoint viewpoint, Instant now, ReleaseId release) {
        long upTo = tx.upTo(viewpoint);
        LocalDate day = LocalDate.ofInstant(viewpoint.asOf() != null ? viewpoint.asOf() : now, ZoneOffset.UTC);
        return tx.kept().mark(upTo, rules).filter(mark -> mark.seq() == upTo || tx.reach(rules).between(mark.seq(), upTo).isNothing())
                .flatMap(mark -> tx.kept().at(mark, release)).filter(kept -> kept.stream().allMatch(each -> each.holdsOn(day)))
                .map(kept -> Snapshot.of(upTo, kept));
    }

    /** Throws away what is kept, here and in the file. False when that cannot be written now. */
    public boolean forget() {
        synchronized (this) {
            newest = null;
        }
        return workspace.derive(PositionKeeper::forget);
    }

    private @Nullable Snapshot base(ReadTx tx, long upTo, @Nullable Mark mark) {
        Snapshot held;
        synchronized (this) {
            held = newest;
        }
        if (held != null && held.seq() <= upTo && (mark == null || held.seq() >= mark.seq())) {
            return held;
        }
        return mark == null ? null : tx.kept().at(mark).map(kept -> Snapshot.of(mark.seq(), kept)).orElse(null);
    }

    private void remember(Viewpoint viewpoint, ReadTx tx, Snapshot snapshot) {
        if (viewpoint.equals(Viewpoint.LATEST) && !(tx instanceof WriteTx)) {
            synchronized (this) {
                if (newest == null || newest.seq() <= snapshot.seq()) {
                    newest = snapshot;
                }
            }
        }
    }

    private void remember(ReadTx tx, Viewpoint viewpoint, Snapshot snapshot, @Nullable Mark from, Difference difference) {
        remember(viewpoint, tx, snapshot);
        if (viewpoint.equals(Viewpoint.LATEST) && !(tx instanceof WriteTx)) {
            List<Release> releases = tx.register().portfolio(viewpoint).releases();
            workspace.derive(keeper -> {
                if (keeper.keep(snapshot.seq(), rules, from, difference)) {
                    keeper.emptyUnlessKept(releases.stream().map(Release::id).toList(), snapshot.seq());
                }
            });
        }
    }

    /** What is kept in the file, held against what the facts give from nothing; empty when it is the same, or nothing is kept under these rules. */
    public List<String> differences(ReadTx tx, Instant now) {
        Mark mark = tx.kept().mark(Long.MAX_VALUE, rules).orElse(null);
        if (mark == null) {
            return List.of();
        }
        if (!tx.reach(rules).isSound()) {
            return List.of("The indexes that tell what a fact can have changed are not those the facts give.");
        }
        Optional<List<KeptPosition>> kept = tx.kept().at(mark);
        if (kept.isEmpty()) {
            return List.of("The positions kept do not fit their sum.");
        }
        Recomputing recomputing = recomputing(tx, Viewpoint.LATEST, now);
        Snapshot anew = recomputing.anew();
        Snapshot taken = recomputing.from(Snapshot.of(mark.seq(), kept.get())).snapshot();
        Set<ReleaseId> releases = new TreeSet<>(anew.releases());
        releases.addAll(taken.releases());
        return releases.stream().filter(each -> !anew.of(each).equals(taken.of(each)))
                .map(each -> "The positions kept of release " + each.value() + " are not those the facts give.").toList();
    }
}
