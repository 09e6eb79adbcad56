package org.vouchsafe.usecase.position.kept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.position.KeptPosition;
import org.vouchsafe.store.position.PositionKeeper.Difference;

/** A snapshot being changed into the next. What comes out equal to what it was stays the very same object. Not thread-safe. */
final class SnapshotEditor {
    private static final Comparator<KeptPosition> SHOWN = Comparator.comparing(each -> each.position().advisory(), AdvisoryIds.SHOWN_FIRST);
    private final Snapshot base;
    private final Map<ReleaseId, List<KeptPosition>> byRelease;
    private final Map<String, Set<ReleaseId>> byAdvisory;
    private final Set<String> copied = new HashSet<>();
    private final Set<ReleaseId> dated;
    private final Set<ReleaseId> touched = new HashSet<>();

    SnapshotEditor(Snapshot base) {
        this.base = base;
        this.byRelease = new HashMap<>(base.byRelease());
        this.byAdvisory = new HashMap<>(base.byAdvisory());
        this.dated = new HashSet<>(base.dated());
    }

    /** Takes out the positions of a release that are meant, and puts these in their place. */
    void replace(ReleaseId release, Predicate<KeptPosition> meant, Collection<KeptPosition> come) {
        List<KeptPosition> was = byRelease.getOrDefault(release, List.of());
        var now = new ArrayList<KeptPosition>();
        Map<String, KeptPosition> out = new HashMap<>();
        for (KeptPosition each : was) {
            if (meant.test(each)) {
                out.put(each.position().advisory(), each);
            } else {
                now.add(each);
            }
        }
        for (KeptPosition each : come) {
            KeptPosition same = out.get(each.position().advisory());
            now.add(each.equals(same) ? same : each);
        }
        now.sort(SHOWN);
        put(release, was, now);
    }

    private void put(ReleaseId release, List<KeptPosition> was, List<KeptPosition> now) {
        touched.add(release);
        was.forEach(each -> release(Snapshot.key(each)).remove(release));
        if (now.isEmpty()) {
            byRelease.remove(release);
        } else {
            byRelease.put(release, List.copyOf(now));
            now.forEach(each -> release(Snapshot.key(each)).add(release));
        }
        if (now.stream().anyMatch(each -> each.after() != null || each.through() != null)) {
            dated.add(release);
        } else {
            dated.remove(release);
        }
    }

    private Set<ReleaseId> release(String advisory) {
        if (copied.add(advisory)) {
            byAdvisory.put(advisory, Snapshot.copy(byAdvisory.getOrDefault(advisory, Set.of())));
        }
        return byAdvisory.computeIfAbsent(advisory, _ -> Snapshot.copy(Set.of()));
    }

    /** The releases that have a position towards the advisory shown by this id, as it is by now. */
    Set<ReleaseId> towards(String key) {
        return Snapshot.copy(byAdvisory.getOrDefault(key, Set.of()));
    }

    Set<ReleaseId> releases() {
        return Set.copyOf(byRelease.keySet());
    }

    Snapshot at(long seq) {
        return Snapshot.of(seq, byRelease, byAdvisory, dated);
    }

    /** What is different from the snapshot one began with. */
    Difference difference() {
        var gone = new ArrayList<KeptPosition>();
        var come = new ArrayList<KeptPosition>();
        for (ReleaseId each : touched) {
            List<KeptPosition> was = base.of(each);
            List<KeptPosition> now = byRelease.getOrDefault(each, List.of());
            Set<KeptPosition> before = identities(was);
            Set<KeptPosition> after = identities(now);
            was.stream().filter(one -> !after.contains(one)).forEach(gone::add);
            now.stream().filter(one -> !before.contains(one)).forEach(come::add);
        }
        return new Difference(gone, come);
    }

    private static Set<KeptPosition> identities(List<KeptPosition> positions) {
        Set<KeptPosition> identities = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        identities.addAll(positions);
        return identities;
    }
}
