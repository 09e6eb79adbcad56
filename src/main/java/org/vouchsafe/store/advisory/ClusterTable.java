package org.vouchsafe.store.advisory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.store.sql.Session;

/**
 * Which ids must be read together to be assessed: those that records join, across CVE ids too, and those that one claim names together, since
 * whether a claim makes an advisory of its own rests on whether any of them is known. Whenever a fact was recorded, and whether it was withdrawn
 * since, makes no difference here, so that an earlier view finds its facts; what belongs together at a view, the assessment tells. Found from the
 * indexes of names alone: no advisory and no claim is unpacked. Ids are in upper case.
 */
public final class ClusterTable {
    private static final String ADVISORIES = "SELECT advisory, name FROM advisory_name ORDER BY advisory, name";
    private static final String CLAIMS = "SELECT claim, name FROM claim_name ORDER BY claim, name";
    private static final String CLAIMED = "SELECT DISTINCT name FROM claim_name";
    private static final String TOGETHER = """
            SELECT o.name FROM advisory_name n JOIN advisory_name o ON o.advisory = n.advisory WHERE n.name = ?""";
    private static final String CLAIMED_TOGETHER = """
            SELECT o.name FROM claim_name n JOIN claim_name o ON o.claim = n.claim WHERE n.name = ?""";
    private static final String IS_NAMED = """
            SELECT 1 FROM advisory_name WHERE name = ?1 UNION ALL SELECT 1 FROM claim_name WHERE name = ?1 LIMIT 1""";
    private static final String SINGLE = "SELECT advisory FROM decision UNION SELECT advisory FROM advisory_addition";
    private final Session session;

    public ClusterTable(Session session) {
        this.session = session;
    }

    /** All clusters there are, in the order of the ids shown first. */
    public List<List<String>> all() {
        Map<String, Set<String>> neighbours = new HashMap<>();
        join(ADVISORIES, neighbours);
        join(CLAIMS, neighbours);
        singles().forEach(each -> neighbours.computeIfAbsent(each, _ -> new LinkedHashSet<>()));
        return clusters(neighbours.keySet(), each -> neighbours.getOrDefault(each, Set.of()));
    }

    /** Those clusters about which a claim was ever made. */
    public List<List<String>> claimed() {
        return holding(session.list(CLAIMED, row -> row.text(1)));
    }

    /** Those clusters that hold one of these ids, however spelled; nothing for ids that nobody ever named. */
    public List<List<String>> holding(Collection<String> ids) {
        Set<String> singles = singles();
        Set<String> known = new TreeSet<>();
        for (String each : ids) {
            String key = AdvisoryIds.key(each);
            if (singles.contains(key) || session.number(IS_NAMED, key).isPresent()) {
                known.add(key);
            }
        }
        return clusters(known, this::beside);
    }

    private Set<String> beside(String name) {
        Set<String> beside = new TreeSet<>();
        session.each(TOGETHER, row -> beside.add(row.text(1)), name);
        session.each(CLAIMED_TOGETHER, row -> beside.add(row.text(1)), name);
        return beside;
    }

    private Set<String> singles() {
        Set<String> singles = new TreeSet<>();
        session.each(SINGLE, row -> singles.add(AdvisoryIds.key(row.text(1))));
        return singles;
    }

    /** Every name of one record, or of one claim, is joined with the first of them; that joins all. */
    private void join(String sql, Map<String, Set<String>> neighbours) {
        Map<Long, String> first = new HashMap<>();
        session.each(sql, row -> {
            String name = row.text(2);
            Set<String> own = neighbours.computeIfAbsent(name, _ -> new LinkedHashSet<>());
            String other = first.putIfAbsent(row.number(1), name);
            if (other != null && own.add(other)) {
                neighbours.computeIfAbsent(other, _ -> new LinkedHashSet<>()).add(name);
            }
        });
    }

    private static List<List<String>> clusters(Collection<String> from, Function<String, Set<String>> beside) {
        List<List<String>> clusters = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (String start : from) {
            if (met.add(start)) {
                List<String> cluster = new ArrayList<>();
                ArrayDeque<String> waiting = new ArrayDeque<>(List.of(start));
                while (!waiting.isEmpty()) {
                    String next = waiting.remove();
                    cluster.add(next);
                    beside.apply(next).stream().filter(met::add).forEach(waiting::add);
                }
                cluster.sort(AdvisoryIds.SHOWN_FIRST);
                clusters.add(List.copyOf(cluster));
            }
        }
        clusters.sort(Comparator.comparing(List::getFirst, AdvisoryIds.SHOWN_FIRST));
        return List.copyOf(clusters);
    }
}
