package org.vouchsafe.usecase.position.kept;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.vouchsafe.assess.Assessment;
import org.vouchsafe.assess.Assessor;
import org.vouchsafe.assess.fact.AdvisoryFacts;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.job.Alongside;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.load.FactReader;
import org.vouchsafe.store.position.ChangedFacts;
import org.vouchsafe.store.position.KeptPosition;
import org.vouchsafe.store.position.PositionKeeper.Difference;
import org.vouchsafe.store.position.ReachTable;
import org.vouchsafe.usecase.position.title.Titles;

/** Reaches the positions of one read of the store, from nothing or from an earlier snapshot. Facts are read on the calling thread; what is pure is
 * worked out alongside. Valid only within that read; not thread-safe. */
public final class Recomputing {
    private final ReadTx tx;
    private final String rules;
    private final Viewpoint viewpoint;
    private final Instant now;
    private final LocalDate day;
    private final FactReader facts;
    private final Assessor assessor;

    /** A snapshot, and what is different in it from the one it was made of. */
    public record Step(Snapshot snapshot, Difference difference) {}

    /**
     * Prepares it.
     *
     * @param rules what tells the rules by which positions are reached apart from others
     * @param viewpoint one without a {@code validAt}: what is true on another day rests on other facts
     * @param now the moment for which expiry of decisions is judged when the viewpoint names none
     */
    public Recomputing(ReadTx tx, String rules, Viewpoint viewpoint, Instant now) {
        if (viewpoint.validAt() != null) {
            throw new IllegalArgumentException("Only what was known is kept, not what was true");
        }
        this.tx = tx;
        this.rules = rules;
        this.viewpoint = viewpoint;
        this.now = now;
        this.day = LocalDate.ofInstant(viewpoint.asOf() != null ? viewpoint.asOf() : now, ZoneOffset.UTC);
        this.facts = tx.facts(viewpoint);
        this.assessor = new Assessor(tx.policy().at(viewpoint));
    }

    /** The reader of facts it uses. */
    public FactReader facts() {
        return facts;
    }

    /** All positions, from nothing. */
    public Snapshot anew() {
        var positions = new ArrayList<KeptPosition>();
        Alongside.each(tx.clusters().all(), facts::bearing, this::reached, positions::addAll);
        return Snapshot.of(tx.upTo(viewpoint), positions);
    }

    /** All positions, of which only those are reached anew that facts recorded since the base can have changed, or the day. */
    public Step from(Snapshot base) {
        long upTo = tx.upTo(viewpoint);
        ReachTable table = tx.reach(rules);
        ChangedFacts changed = table.between(base.seq(), upTo);
        var reach = new Reach(table, facts, base, changed.register() ? tx.register().portfolioAt(base.seq()) : facts.portfolio());
        Touched touched = reach.of(changed, day);
        var editor = new SnapshotEditor(base);
        if (touched.isEverything()) {
            Snapshot anew = anew();
            base.releases().forEach(each -> editor.replaceAll(each, anew.of(each)));
            anew.releases().stream().filter(each -> !base.releases().contains(each))
                    .forEach(each -> editor.replaceAll(each, anew.of(each)));
        } else {
            apply(touched, editor);
        }
        return editor.at(upTo);
    }

    private void apply(Touched touched, SnapshotEditor editor) {
        for (ReleaseId each : touched.gone()) {
            editor.replaceAll(each, List.of());
        }
        Alongside.each(tx.clusters().holding(touched.names()), cluster -> read(cluster, touched), this::reach, each -> put(each, editor));
    }

    /** What was read of one cluster, and whose positions towards it are to be reached. */
    private record Piece(AdvisoryFacts facts, Set<String> keys, Set<ReleaseId> releases, Scope scope) {}

    private enum Scope {
        /** These releases. */
        THESE,
        /** These, and all of which somebody says something. */
        SPOKEN_OF,
        /** Every release. */
        ALL
    }

    /** Whose positions were reached, and what came out. */
    private record Reached(Piece piece, Set<ReleaseId> within, Map<ReleaseId, List<KeptPosition>> come) {}

    private Piece read(List<String> cluster, Touched touched) {
        Set<String> keys = new HashSet<>(cluster);
        Set<ReleaseId> releases = touched.releases(cluster);
        boolean everywhere = cluster.stream().anyMatch(touched.whole()::contains);
        AdvisoryFacts read = everywhere ? facts.bearing(cluster) : facts.bearing(cluster, releases);
        // Without a record, what else names an id tells whether it is an advisory of its own, and how it is spelled: a decision about any release.
        if (!everywhere && !Assessment.unrecorded(read, viewpoint).isEmpty()) {
            return new Piece(facts.bearing(cluster), keys, releases, Scope.ALL);
        }
        boolean claimed = cluster.stream().anyMatch(touched.claimed()::contains);
        return new Piece(read, keys, releases, everywhere ? Scope.ALL : claimed ? Scope.SPOKEN_OF : Scope.THESE);
    }

    private Reached reach(Piece piece) {
        Assessment assessment = assessor.open(piece.facts(), viewpoint, now);
        Set<ReleaseId> within = new HashSet<>(piece.releases());
        if (piece.scope() == Scope.SPOKEN_OF) {
            within.addAll(assessment.spokenOf(_ -> true));
        }
        Predicate<ReleaseId> scope = piece.scope() == Scope.ALL ? _ -> true : Set.copyOf(within)::contains;
        Map<ReleaseId, List<KeptPosition>> come = new HashMap<>();
        kept(assessment, piece.facts(), scope)
                .forEach(each -> come.computeIfAbsent(each.position().release(), _ -> new ArrayList<>()).add(each));
        within.addAll(come.keySet());
        return new Reached(piece, within, come);
    }

    private static void put(Reached reached, SnapshotEditor editor) {
        Set<ReleaseId> within = new HashSet<>(reached.within());
        if (reached.piece().scope() == Scope.ALL) {
            reached.piece().keys().forEach(each -> within.addAll(editor.towards(each)));
        }
        for (ReleaseId each : within) {
            editor.replace(each, reached.piece().keys(), reached.come().getOrDefault(each, List.of()));
        }
    }

    private List<KeptPosition> reached(AdvisoryFacts read) {
        return kept(assessor.open(read, viewpoint, now), read, _ -> true);
    }

    private List<KeptPosition> kept(Assessment assessment, AdvisoryFacts read, Predicate<ReleaseId> scope) {
        Titles titles = Titles.of(read.records().stream().filter(each -> viewpoint.sees(each.recorded())).toList());
        var kept = new ArrayList<KeptPosition>();
        for (Position each : assessment.unexplained(scope)) {
            Assessment.Days days = assessment.days(each.release());
            kept.add(new KeptPosition(each, titles.of(each.advisory()), days.after(), days.through()));
        }
        return kept;
    }
}
