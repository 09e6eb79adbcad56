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
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.load.FactReader;
import org.vouchsafe.store.position.ChangedFacts;
import org.vouchsafe.store.position.KeptPosition;
import org.vouchsafe.store.position.PositionKeeper.Difference;
import org.vouchsafe.store.position.ReachTable;
import org.vouchsafe.usecase.position.title.Titles;

/** Reaches the positions of one read of the store, from nothing or from an earlier snapshot. Valid only within that read; not thread-safe. */
public final class Recomputing {
    private final ReadTx tx;
    private final String rules;
    private final Viewpoint viewpoint;
    private final Instant now;
    private final LocalDate day;
    private final FactReader facts;
    private final Assessor assessor;
    private int assessed;

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

    /** How many clusters of advisories have been assessed. */
    public int assessed() {
        return assessed;
    }

    /** All positions, from nothing. */
    public Snapshot anew() {
        var positions = new ArrayList<KeptPosition>();
        for (List<String> cluster : tx.clusters().all()) {
            positions.addAll(reached(facts.bearing(cluster), _ -> true));
        }
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
        for (List<String> cluster : tx.clusters().holding(touched.names())) {
            one(cluster, touched, editor);
        }
    }

    private void one(List<String> cluster, Touched touched, SnapshotEditor editor) {
        Set<String> keys = new HashSet<>(cluster);
        boolean everywhere = cluster.stream().anyMatch(touched.whole()::contains);
        Set<ReleaseId> releases = touched.releases(cluster);
        AdvisoryFacts read = everywhere ? facts.bearing(cluster) : facts.bearing(cluster, releases);
        Assessment narrow = open(read);
        // Without a record, what else names an id tells whether it is an advisory of its own, and how it is spelled: a decision about any release.
        boolean unnamed = !narrow.unrecorded().isEmpty();
        AdvisoryFacts needed = unnamed && !everywhere ? facts.bearing(cluster) : read;
        Assessment assessment = unnamed && !everywhere ? open(needed) : narrow;
        Predicate<ReleaseId> scope = _ -> true;
        Set<ReleaseId> within = new HashSet<>(releases);
        if (!everywhere && !unnamed) {
            if (cluster.stream().anyMatch(touched.claimed()::contains)) {
                within.addAll(assessment.spokenOf(_ -> true));
            }
            scope = within::contains;
        } else {
            keys.forEach(each -> within.addAll(editor.towards(each)));
        }
        Map<ReleaseId, List<KeptPosition>> come = new HashMap<>();
        kept(assessment, needed, scope).forEach(each -> come.computeIfAbsent(each.position().release(), _ -> new ArrayList<>()).add(each));
        within.addAll(come.keySet());
        for (ReleaseId each : within) {
            List<KeptPosition> own = come.getOrDefault(each, List.of());
            editor.replace(each, keys, own);
        }
    }

    private List<KeptPosition> reached(AdvisoryFacts read, Predicate<ReleaseId> scope) {
        return kept(open(read), read, scope);
    }

    private Assessment open(AdvisoryFacts read) {
        assessed++;
        return assessor.open(read, viewpoint, now);
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
