package org.vouchsafe.usecase.position.kept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.position.KeptPosition;
import org.vouchsafe.store.position.PositionKeeper.Difference;

/**
 * A snapshot being changed into the next. What comes out equal to what it was stays the very same object, a position as well as all positions of a
 * release together. Not thread-safe.
 */
final class SnapshotEditor {
    private final Snapshot base;
    private final Map<ReleaseId, Map<String, KeptPosition>> edited = new HashMap<>();
    private final Map<String, Set<ReleaseId>> towards = new HashMap<>();

    SnapshotEditor(Snapshot base) {
        this.base = base;
    }

    /** Takes out all positions of a release, and puts these in their place. */
    void replaceAll(ReleaseId release, Collection<KeptPosition> come) {
        replace(release, Set.copyOf(edited(release).keySet()), come);
    }

    /** Takes out the positions of a release towards advisories shown by these ids, given as keys, and puts these in their place. */
    void replace(ReleaseId release, Set<String> keys, Collection<KeptPosition> come) {
        Map<String, KeptPosition> own = edited(release);
        Map<String, KeptPosition> now = new HashMap<>();
        come.forEach(each -> now.put(Snapshot.key(each), each));
        for (String key : keys) {
            if (!now.containsKey(key) && own.remove(key) != null) {
                releases(key).remove(release);
            }
        }
        now.forEach((key, each) -> {
            KeptPosition before = own.get(key);
            if (!each.equals(before)) {
                own.put(key, each);
            }
            if (before == null) {
                releases(key).add(release);
            }
        });
    }

    private Map<String, KeptPosition> edited(ReleaseId release) {
        return edited.computeIfAbsent(release, _ -> {
            Map<String, KeptPosition> own = new LinkedHashMap<>();
            base.of(release).forEach(each -> own.put(Snapshot.key(each), each));
            return own;
        });
    }

    private Set<ReleaseId> releases(String key) {
        return towards.computeIfAbsent(key, _ -> Snapshot.copy(base.towards(key)));
    }

    /** The releases that have a position towards the advisory shown by this id, as it is by now. */
    Set<ReleaseId> towards(String key) {
        return Snapshot.copy(towards.getOrDefault(key, base.towards(key)));
    }

    /** The snapshot with all these changes, and what is different in it from the one one began with. */
    Recomputing.Step at(long seq) {
        Map<ReleaseId, List<KeptPosition>> byRelease = new HashMap<>(base.byRelease());
        Map<String, Set<ReleaseId>> byAdvisory = new HashMap<>(base.byAdvisory());
        Set<ReleaseId> dated = new HashSet<>(base.dated());
        var gone = new ArrayList<KeptPosition>();
        var come = new ArrayList<KeptPosition>();
        edited.forEach((release, own) -> {
            List<KeptPosition> was = base.of(release);
            Set<KeptPosition> kept = identities(was);
            List<KeptPosition> now = own.values().stream().sorted(Snapshot.SHOWN).toList();
            now.stream().filter(each -> !kept.contains(each)).forEach(come::add);
            Set<KeptPosition> still = identities(now);
            was.stream().filter(each -> !still.contains(each)).forEach(gone::add);
            put(release, was, now, byRelease, dated);
        });
        towards.forEach((key, releases) -> {
            if (releases.isEmpty()) {
                byAdvisory.remove(key);
            } else {
                byAdvisory.put(key, releases);
            }
        });
        return new Recomputing.Step(Snapshot.of(seq, byRelease, byAdvisory, dated), new Difference(gone, come));
    }

    private static void put(ReleaseId release, List<KeptPosition> was, List<KeptPosition> now,
            Map<ReleaseId, List<KeptPosition>> byRelease, Set<ReleaseId> dated) {
        if (now.isEmpty()) {
            byRelease.remove(release);
        } else if (now.size() != was.size() || !identities(was).containsAll(now)) {
            byRelease.put(release, now);
        }
        if (now.stream().anyMatch(KeptPosition::isDated)) {
            dated.add(release);
        } else {
            dated.remove(release);
        }
    }

    private static Set<KeptPosition> identities(List<KeptPosition> positions) {
        Set<KeptPosition> identities = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        identities.addAll(positions);
        return identities;
    }
}
