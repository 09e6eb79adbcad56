package org.vouchsafe.usecase.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.advisory.AdvisoryGroup;
import org.vouchsafe.assess.advisory.AdvisoryGroups;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.position.title.Titles;

/** The advisories of one viewpoint, joined. Valid only within one read of the store. */
public final class AdvisoryReading {
    private final ReadTx tx;
    private final Viewpoint viewpoint;

    /**
     * One advisory: its ids, the records that count, newest first (of several with one id the one modified last), and what analysts added that
     * counts.
     */
    public record Joined(AdvisoryGroup group, List<AdvisoryRecord> records, List<AdvisoryAddition> additions) {
        public Joined {
            records = List.copyOf(records);
            additions = List.copyOf(additions);
        }

        /** Short words for it. */
        public String title() {
            return Titles.ofRecords(records).of(group.id());
        }

        /** True when an id or alias begins with {@code MAL-}, a record names CWE-506, or an analyst says so (assessment.md, "Words"). */
        public boolean isMalicious() {
            return group.ids().stream().anyMatch(AdvisoryIds::isMalicious)
                    || records.stream().anyMatch(each -> each.weaknesses().stream().anyMatch("CWE-506"::equalsIgnoreCase))
                    || additions.stream().anyMatch(each -> each.content() instanceof AdvisoryAddition.Content.Malicious);
        }
    }

    public AdvisoryReading(ReadTx tx, Viewpoint viewpoint) {
        this.tx = tx;
        this.viewpoint = viewpoint;
    }

    /** All of them, also those that only claims or decisions name, in the order of the ids shown first. */
    public List<Joined> joined() {
        return joined(tx.advisories(viewpoint).all(), tx.claims(viewpoint).all(), _ -> true);
    }

    /**
     * Those called by this id, in the same order; empty when no advisory, claim or decision of the viewpoint is about it. More than one where the
     * id stands between two CVEs. Only what is joined with it is read.
     */
    public List<Joined> holding(String id) {
        return tx.clusters().holding(List.of(id)).stream().flatMap(cluster -> {
            Set<String> keys = cluster.stream().map(AdvisoryIds::key).collect(Collectors.toSet());
            return joined(tx.advisories(viewpoint).naming(cluster), tx.claims(viewpoint).naming(cluster),
                    each -> keys.contains(AdvisoryIds.key(each))).stream();
        }).filter(each -> each.group().holds(id)).toList();
    }

    /** @param wanted of which ids decisions and additions are meant */
    private List<Joined> joined(List<AdvisoryFact> facts, List<ClaimFact> claims, Predicate<String> wanted) {
        List<AdvisoryRecord> records = counting(facts);
        List<List<String>> named = new ArrayList<>();
        claims.stream().filter(this::isHeld).forEach(each -> named.add(each.claim().vulnerabilityIds()));
        tx.decisions().all().stream().filter(each -> viewpoint.sees(each.recorded()) && wanted.test(each.advisoryId()))
                .forEach(each -> named.add(List.of(each.advisoryId())));
        List<AdvisoryAddition> additions = tx.additions().all().stream().filter(each -> viewpoint.sees(each.recorded())
                && (each.withdrawn() == null || !viewpoint.sees(each.withdrawn())) && wanted.test(each.advisoryId())).toList();
        additions.forEach(each -> named.add(List.of(each.advisoryId())));
        List<Joined> joined = new ArrayList<>();
        Map<String, List<AdvisoryRecord>> byId = new HashMap<>();
        records.forEach(each -> byId.computeIfAbsent(AdvisoryIds.key(each.id()), ignored -> new ArrayList<>()).add(each));
        Map<String, List<AdvisoryAddition>> added = new HashMap<>();
        additions.forEach(each -> added.computeIfAbsent(AdvisoryIds.key(each.advisoryId()), ignored -> new ArrayList<>()).add(each));
        for (AdvisoryGroup group : AdvisoryGroups.of(records, named).groups()) {
            boolean isAddedTo = group.ids().stream().anyMatch(each -> added.containsKey(AdvisoryIds.key(each)));
            joined.add(new Joined(group, group.ids().stream().flatMap(id -> byId.getOrDefault(AdvisoryIds.key(id), List.of()).stream())
                    .sorted(Comparator.comparing(AdvisoryRecord::modified, Comparator.nullsLast(Comparator.reverseOrder()))).toList(),
                    isAddedTo ? additions.stream().filter(each -> group.holds(each.advisoryId())).toList() : List.of()));
        }
        return joined;
    }

    private List<AdvisoryRecord> counting(List<AdvisoryFact> facts) {
        return Advisory.newest(facts.stream().filter(fact -> viewpoint.sees(fact.recorded())
                && (fact.withdrawn() == null || !viewpoint.sees(fact.withdrawn()))).toList()).stream().map(AdvisoryFact::record).toList();
    }

    private boolean isHeld(ClaimFact fact) {
        return viewpoint.sees(fact.document().recorded())
                && (fact.document().withdrawn() == null || !viewpoint.sees(fact.document().withdrawn()));
    }
}
