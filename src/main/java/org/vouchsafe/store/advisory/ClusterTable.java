package org.vouchsafe.store.advisory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vouchsafe.assess.advisory.AdvisoryGroups;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.store.sql.Session;

/**
 * Which ids must be assessed together, found from the indexes of names alone: no advisory and no claim is unpacked. Whenever a fact was
 * recorded, and whether it was withdrawn since, makes no difference here; ids are in upper case.
 */
public final class ClusterTable {
    private static final String ADVISORIES = "SELECT advisory, name FROM advisory_name ORDER BY advisory, name";
    private static final String CLAIMS = "SELECT claim, name FROM claim_name ORDER BY claim, name";
    private static final String TOGETHER = """
            SELECT o.advisory, o.name FROM advisory_name n JOIN advisory_name o ON o.advisory = n.advisory WHERE n.name = ?""";
    private static final String CLAIMED_TOGETHER = """
            SELECT o.claim, o.name FROM claim_name n JOIN claim_name o ON o.claim = n.claim WHERE n.name = ?""";
    private static final String SINGLE = "SELECT advisory FROM decision UNION SELECT advisory FROM advisory_addition";
    private final Session session;

    public ClusterTable(Session session) {
        this.session = session;
    }

    /** All clusters there are, in the order of the ids shown first. */
    public List<List<String>> all() {
        Map<Long, List<String>> advisories = new TreeMap<>();
        session.each(ADVISORIES, row -> advisories.computeIfAbsent(row.number(1), _ -> new ArrayList<>()).add(row.text(2)));
        Map<Long, List<String>> claims = new TreeMap<>();
        session.each(CLAIMS, row -> claims.computeIfAbsent(row.number(1), _ -> new ArrayList<>()).add(row.text(2)));
        return clusters(advisories.values(), new LinkedHashSet<>(claims.values()));
    }

    /** Those clusters that hold one of these ids, however spelled. */
    public List<List<String>> holding(Collection<String> ids) {
        Set<String> wanted = keys(ids);
        Map<Long, List<String>> advisories = new TreeMap<>();
        Map<Long, List<String>> claims = new TreeMap<>();
        var met = new HashSet<String>();
        join(wanted, advisories, met);
        for (String each : Set.copyOf(met)) {
            session.each(CLAIMED_TOGETHER, row -> add(claims, row.number(1), row.text(2)), each);
        }
        // What a claim names beside it decides whether that claim makes a cluster of its own.
        claims.values().forEach(together -> join(together, advisories, met));
        return clusters(advisories.values(), new LinkedHashSet<>(claims.values())).stream()
                .filter(cluster -> cluster.stream().anyMatch(wanted::contains)).toList();
    }

    /** These ids, all that is joined with them, and all that claims name together with any of those. */
    public Set<String> related(Collection<String> ids) {
        var met = new HashSet<String>();
        join(keys(ids), new TreeMap<>(), met);
        var related = new TreeSet<>(met);
        for (String each : met) {
            session.each(CLAIMED_TOGETHER, row -> related.add(row.text(2)), each);
        }
        return related;
    }

    private void join(Collection<String> from, Map<Long, List<String>> advisories, Set<String> met) {
        var waiting = new ArrayList<>(from);
        while (!waiting.isEmpty()) {
            String next = waiting.removeLast();
            if (met.add(next)) {
                session.each(TOGETHER, row -> {
                    add(advisories, row.number(1), row.text(2));
                    waiting.add(row.text(2));
                }, next);
            }
        }
    }

    private List<List<String>> clusters(Collection<List<String>> advisories, Collection<List<String>> claims) {
        List<AdvisoryRecord> records = advisories.stream().map(ClusterTable::joined).toList();
        List<List<String>> named = new ArrayList<>(claims);
        session.each(SINGLE, row -> named.add(List.of(AdvisoryIds.key(row.text(1)))));
        return AdvisoryGroups.of(records, named).clusters();
    }

    // Which of its names is the id and which an alias is all the same for what hangs together.
    private static AdvisoryRecord joined(List<String> names) {
        return new AdvisoryRecord(names.getFirst(), names.subList(1, names.size()), null, null, null, null, null, List.of(), null,
                List.of());
    }

    private static void add(Map<Long, List<String>> groups, long id, String name) {
        List<String> names = groups.computeIfAbsent(id, _ -> new ArrayList<>());
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    private static Set<String> keys(Collection<String> ids) {
        var keys = new TreeSet<String>();
        ids.forEach(id -> keys.add(AdvisoryIds.key(id)));
        return keys;
    }
}
