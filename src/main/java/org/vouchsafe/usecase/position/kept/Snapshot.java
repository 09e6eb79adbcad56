package org.vouchsafe.usecase.position.kept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.position.KeptPosition;

/** All positions at one place in the log, without their checks, by release and by advisory. Immutable. */
public final class Snapshot {
    static final Comparator<KeptPosition> SHOWN = Comparator.comparing(each -> each.position().advisory(), AdvisoryIds.SHOWN_FIRST);
    private final long seq;
    private final Map<ReleaseId, List<KeptPosition>> byRelease;
    private final Map<String, Set<ReleaseId>> byAdvisory;
    private final Set<ReleaseId> dated;

    private Snapshot(long seq, Map<ReleaseId, List<KeptPosition>> byRelease, Map<String, Set<ReleaseId>> byAdvisory, Set<ReleaseId> dated) {
        this.seq = seq;
        this.byRelease = byRelease;
        this.byAdvisory = byAdvisory;
        this.dated = dated;
    }

    /** These positions. */
    public static Snapshot of(long seq, Collection<KeptPosition> positions) {
        Map<ReleaseId, List<KeptPosition>> byRelease = new HashMap<>();
        positions.forEach(each -> byRelease.computeIfAbsent(each.position().release(), _ -> new ArrayList<>()).add(each));
        Map<String, Set<ReleaseId>> byAdvisory = new HashMap<>();
        Set<ReleaseId> dated = new HashSet<>();
        byRelease.replaceAll((release, own) -> {
            own.forEach(each -> byAdvisory.computeIfAbsent(key(each), _ -> copy(Set.of())).add(release));
            if (own.stream().anyMatch(KeptPosition::isDated)) {
                dated.add(release);
            }
            return own.stream().sorted(SHOWN).toList();
        });
        return new Snapshot(seq, byRelease, byAdvisory, dated);
    }

    static Snapshot of(long seq, Map<ReleaseId, List<KeptPosition>> byRelease, Map<String, Set<ReleaseId>> byAdvisory,
            Set<ReleaseId> dated) {
        return new Snapshot(seq, byRelease, byAdvisory, dated);
    }

    /** The place in the log. */
    public long seq() {
        return seq;
    }

    /** The releases that have positions. */
    public Set<ReleaseId> releases() {
        return byRelease.keySet();
    }

    /** The positions of a release, in the order in which their advisories are shown. */
    public List<KeptPosition> of(ReleaseId release) {
        return byRelease.getOrDefault(release, List.of());
    }

    /** All of them. */
    public List<KeptPosition> all() {
        var all = new ArrayList<KeptPosition>();
        byRelease.values().forEach(all::addAll);
        return all;
    }

    /** The releases that have a position towards the advisory shown by this id. */
    Set<ReleaseId> towards(String key) {
        return byAdvisory.getOrDefault(key, Set.of());
    }

    /** The releases of which some position holds only for a time. */
    Set<ReleaseId> dated() {
        return dated;
    }

    Map<ReleaseId, List<KeptPosition>> byRelease() {
        return byRelease;
    }

    Map<String, Set<ReleaseId>> byAdvisory() {
        return byAdvisory;
    }

    static String key(KeptPosition kept) {
        return AdvisoryIds.key(kept.position().advisory());
    }

    static Set<ReleaseId> copy(Collection<ReleaseId> releases) {
        return new TreeSet<>(releases);
    }
}
