package org.vouchsafe.assess.advisory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vouchsafe.domain.advisory.AdvisoryRecord;

/**
 * Joins advisory records through {@code aliases}, transitively; never through {@code related} or {@code upstream}, which
 * {@link AdvisoryRecord#aliases()} does not hold. Two CVE ids are never in one group: where other ids lead from one CVE to another, each
 * CVE has a group of its own and the ids between them are in both, so that no record loses its position. The result does not depend on
 * the order of the input.
 *
 * <p>Claims and decisions join nothing (a stranger's document must not be able to merge two advisories). An id that only they name is a
 * group of its own: of a claim none of whose ids is known from a record, the one shown first.
 */
public final class AdvisoryGroups {
    private final Map<String, SortedSet<String>> neighbours = new TreeMap<>();
    private final Map<String, String> spelling = new TreeMap<>();
    private final Map<String, String> aliasSpelling = new TreeMap<>();
    private final SortedSet<String> namedOnly = new TreeSet<>();

    private AdvisoryGroups() {}

    /**
     * Joins these.
     *
     * @param records for positions only those that count; for {@link #clusters()} all that were ever recorded
     * @param named ids that claims and decisions name, those of one claim together
     */
    public static AdvisoryGroups of(Collection<AdvisoryRecord> records, Collection<List<String>> named) {
        var groups = new AdvisoryGroups();
        records.forEach(record -> groups.spell(record.id()));
        records.forEach(groups::join);
        for (List<String> together : named) {
            if (together.stream().noneMatch(id -> groups.neighbours.containsKey(AdvisoryIds.key(id)))) {
                together.stream().min(AdvisoryIds.SHOWN_FIRST).ifPresent(groups::addNamedOnly);
            }
        }
        return groups;
    }

    /** The groups, in the order of the ids shown first. */
    public List<AdvisoryGroup> groups() {
        var groups = new ArrayList<AdvisoryGroup>();
        var seen = new TreeSet<String>();
        for (String key : neighbours.keySet()) {
            if (AdvisoryIds.isCve(key)) {
                SortedSet<String> reached = reach(key, Crossing.NO_OTHER_CVE);
                seen.addAll(reached);
                groups.add(group(reached));
            }
        }
        for (String key : neighbours.keySet()) {
            if (!seen.contains(key)) {
                SortedSet<String> reached = reach(key, Crossing.ANY);
                seen.addAll(reached);
                groups.add(group(reached));
            }
        }
        namedOnly.forEach(key -> groups.add(group(new TreeSet<>(List.of(key)))));
        groups.sort(Comparator.comparing(AdvisoryGroup::id, AdvisoryIds.SHOWN_FIRST));
        return List.copyOf(groups);
    }

    /**
     * What must be loaded together: ids connected in any way, also across CVE ids. Every group lies within exactly one cluster. In the
     * order of the ids shown first; each cluster sorted likewise.
     */
    public List<List<String>> clusters() {
        var clusters = new ArrayList<List<String>>();
        var seen = new TreeSet<String>();
        for (String key : neighbours.keySet()) {
            if (!seen.contains(key)) {
                SortedSet<String> reached = reach(key, Crossing.ANY);
                seen.addAll(reached);
                clusters.add(group(reached).ids());
            }
        }
        namedOnly.forEach(key -> clusters.add(List.of(spelled(key))));
        clusters.sort(Comparator.comparing(List::getFirst, AdvisoryIds.SHOWN_FIRST));
        return List.copyOf(clusters);
    }

    private enum Crossing {
        ANY, NO_OTHER_CVE
    }

    private SortedSet<String> reach(String start, Crossing crossing) {
        var reached = new TreeSet<String>(List.of(start));
        var queue = new ArrayDeque<String>(List.of(start));
        while (!queue.isEmpty()) {
            for (String next : neighbours.getOrDefault(queue.remove(), new TreeSet<>())) {
                if ((crossing == Crossing.ANY || !AdvisoryIds.isCve(next)) && reached.add(next)) {
                    queue.add(next);
                }
            }
        }
        return reached;
    }

    private AdvisoryGroup group(SortedSet<String> keys) {
        List<String> ids = keys.stream().map(key -> spelled(key)).sorted(AdvisoryIds.SHOWN_FIRST).toList();
        return new AdvisoryGroup(ids.getFirst(), ids.subList(1, ids.size()));
    }

    private void join(AdvisoryRecord record) {
        String key = AdvisoryIds.key(record.id());
        SortedSet<String> own = neighbours.computeIfAbsent(key, ignored -> new TreeSet<>());
        for (String alias : record.aliases()) {
            String other = AdvisoryIds.key(alias);
            if (!other.isEmpty() && !other.equals(key)) {
                own.add(other);
                neighbours.computeIfAbsent(other, ignored -> new TreeSet<>()).add(key);
                spellAlias(alias);
            }
        }
    }

    private void addNamedOnly(String id) {
        String key = AdvisoryIds.key(id);
        namedOnly.add(key);
        spellAlias(id);
    }

    /** A record's own spelling of its id goes before any other; among equals the alphabetically first, whatever came first. */
    private void spell(String id) {
        spelling.merge(AdvisoryIds.key(id), id.strip(), (one, two) -> one.compareTo(two) <= 0 ? one : two);
    }

    private String spelled(String key) {
        String own = spelling.get(key);
        return own != null ? own : aliasSpelling.getOrDefault(key, key);
    }

    private void spellAlias(String id) {
        String key = AdvisoryIds.key(id);
        aliasSpelling.merge(key, id.strip(), (one, two) -> one.compareTo(two) <= 0 ? one : two);
    }
}
