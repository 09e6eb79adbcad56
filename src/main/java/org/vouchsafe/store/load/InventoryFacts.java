package org.vouchsafe.store.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.ListedComponent;
import org.vouchsafe.assess.fact.Placement;
import org.vouchsafe.assess.fact.Requests;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.inventory.link.DocumentLink;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.component.Components;
import org.vouchsafe.store.inventory.ComponentSets;
import org.vouchsafe.store.inventory.HeaderPack;
import org.vouchsafe.store.inventory.SetCoverages;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;

/** All inventories as facts. Headers are read once; candidates are found through the index of match keys and by ref. */
final class InventoryFacts {
    private static final String ALL = """
            SELECT i.id, i.evidence, i.header, e.received_at, i.seq, f.recorded_at, w.seq, wf.recorded_at, i.set_id, i.serial
            FROM inventory i JOIN fact f ON f.seq = i.seq JOIN evidence e ON e.id = i.evidence
                LEFT JOIN withdrawn w ON w.evidence = i.evidence AND w.seq <= ?1 AND (w.until IS NULL OR w.until > ?1)
                LEFT JOIN fact wf ON wf.seq = w.seq
            ORDER BY i.id""";
    private static final String PLACED = """
            SELECT i.id, i.evidence, i.header, e.received_at, i.seq, f.recorded_at, w.seq, wf.recorded_at, i.set_id, i.serial
            FROM inventory i JOIN fact f ON f.seq = i.seq JOIN evidence e ON e.id = i.evidence
                LEFT JOIN withdrawn w ON w.evidence = i.evidence AND w.seq <= ?1 AND (w.until IS NULL OR w.until > ?1)
                LEFT JOIN fact wf ON wf.seq = w.seq
            WHERE i.evidence IN (SELECT p.evidence FROM placement p WHERE p.release = ?2) ORDER BY i.id""";
    private static final String PLACEMENTS_OF = """
            SELECT p.evidence, p.release, p.seq, f.recorded_at FROM placement p JOIN fact f ON f.seq = p.seq
            WHERE p.evidence IN (SELECT o.evidence FROM placement o WHERE o.release = ?) ORDER BY p.seq""";
    private static final String PLACES = """
            SELECT DISTINCT p.release FROM membership m JOIN inventory i ON i.set_id = m.set_id JOIN placement p ON p.evidence = i.evidence
            WHERE m.component = ? AND p.release IS NOT NULL""";
    private static final String EVER_AT = """
            SELECT DISTINCT p.release, i.id FROM placement p JOIN inventory i ON i.evidence = p.evidence
            WHERE p.release IS NOT NULL ORDER BY p.release, i.id""";
    private static final String ONE = """
            SELECT i.id, i.evidence, i.header, e.received_at, i.seq, f.recorded_at, NULL, NULL, i.set_id, i.serial
            FROM inventory i JOIN fact f ON f.seq = i.seq JOIN evidence e ON e.id = i.evidence WHERE i.id = ?""";
    private static final String PLACEMENTS = """
            SELECT p.evidence, p.release, p.seq, f.recorded_at FROM placement p JOIN fact f ON f.seq = p.seq
            WHERE p.evidence IN (SELECT i.evidence FROM inventory i) ORDER BY p.seq""";
    private final Session session;
    private final long cutoff;
    private final Components components;
    private final ComponentSets sets;
    private final Candidates candidates;
    private final SetCoverages coverages;
    private final Requested requested;
    private final Judgements judgements;
    private final Map<Long, List<Held>> byRelease = new HashMap<>();
    private @Nullable List<Held> everything;
    private @Nullable Map<ReleaseId, List<InventoryId>> everAt;

    /** @param cutoff the place in the log as of which withdrawals are told */
    InventoryFacts(Session session, long cutoff) {
        this.session = session;
        this.cutoff = cutoff;
        this.components = new Components(session);
        this.sets = new ComponentSets(session);
        this.candidates = new Candidates(session, components, sets);
        this.coverages = new SetCoverages(session);
        this.requested = new Requested(session, components, sets);
        this.judgements = new Judgements(session);
    }

    /** An inventory without candidates, and where its listings are. */
    private record Held(InventoryFact fact, long set, @Nullable String serial) {}

    List<InventoryFact> all() {
        return held().stream().map(Held::fact).toList();
    }

    /** All inventories, with their candidates. */
    List<InventoryFact> withCandidates(Set<String> keys, List<ClaimFact> claims) {
        return withCandidates(held(), candidates.listed(keys), claims);
    }

    /** Only the inventories that were ever placed at one of these releases (by their own ids, before merges), with their candidates. */
    List<InventoryFact> withCandidates(Set<String> keys, Collection<Long> releases, List<ClaimFact> claims) {
        Map<Long, Held> among = new TreeMap<>();
        for (long release : releases) {
            placedAt(release).forEach(each -> among.put(each.fact().id().value(), each));
        }
        List<Held> all = beside(List.copyOf(among.values()));
        Set<Long> wanted = new HashSet<>();
        all.forEach(each -> wanted.add(each.set()));
        return withCandidates(all, candidates.listed(keys, wanted), claims);
    }

    /** The inventories ever placed at one of these releases, with their roots as only candidates. */
    List<InventoryFact> withRoots(Collection<Long> releases) {
        Map<Long, InventoryFact> among = new TreeMap<>();
        for (long release : releases) {
            for (Held each : placedAt(release)) {
                among.put(each.fact().id().value(), withRoot(each));
            }
        }
        return List.copyOf(among.values());
    }

    private InventoryFact withRoot(Held held) {
        return held.fact().offering(candidates.root(held.set(), held.fact().evidence()));
    }

    private List<InventoryFact> withCandidates(Collection<Held> among, Candidates.Found found, List<ClaimFact> claims) {
        var named = new NamedListings(claims);
        return among.stream().map(each -> {
            List<ListedComponent> offered = candidates.in(each.set(), each.fact().evidence(), found,
                    named.in(each.fact().evidence(), each.serial()));
            return offered.isEmpty() ? each.fact() : each.fact().offering(offered);
        }).toList();
    }

    /** The inventories that were ever placed at each release, by the releases' own ids. */
    Map<ReleaseId, List<InventoryId>> everAt() {
        Map<ReleaseId, List<InventoryId>> known = everAt;
        if (known != null) {
            return known;
        }
        Map<ReleaseId, List<InventoryId>> ever = new HashMap<>();
        session.each(EVER_AT, row -> ever.computeIfAbsent(new ReleaseId(row.number(1)), ignored -> new ArrayList<>())
                .add(new InventoryId(row.number(2))));
        everAt = ever;
        return ever;
    }

    /** What an inventory says of the release it is of: its header and its root, without placements and whether it was withdrawn since. */
    InventoryFact called(InventoryId inventory) {
        Held held = session.first(ONE, row -> held(row, Map.of()), inventory.value()).orElseThrow(
                () -> new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: an inventory is missing."));
        return withRoot(held);
    }

    /** The inventories to which one of these claims links by serial number, wherever placed, with what it names in them. */
    List<InventoryFact> linked(List<ClaimFact> claims) {
        Set<String> serials = NamedListings.serials(claims);
        return serials.isEmpty() ? List.of()
                : withCandidates(held().stream().filter(each -> each.serial() != null && serials.contains(each.serial())).toList(),
                        Candidates.Found.NOTHING, claims);
    }

    /** The releases at which inventories were ever placed that list something under these keys. */
    Set<Long> releasesListing(Set<String> keys) {
        Set<Long> releases = new TreeSet<>();
        for (long component : components.withKeys(keys)) {
            session.each(PLACES, row -> releases.add(row.number(1)), component);
        }
        return releases;
    }

    private List<Held> held() {
        List<Held> known = everything;
        if (known == null) {
            Map<Long, List<Placement>> placements = placements();
            known = beside(session.list(ALL, row -> held(row, placements), cutoff));
            everything = known;
        }
        return known;
    }

    /** The same, with what project files among them ask for, and what of that the others list. */
    private List<Held> beside(List<Held> among) {
        return naming(requesting(among));
    }

    /** The same, with what others among them need of each by its id. */
    private List<Held> naming(List<Held> among) {
        List<DocumentLink> links = among.stream().flatMap(each -> DocumentLink.of(each.fact().header()).links().stream()).toList();
        if (links.isEmpty()) {
            return among;
        }
        return among.stream().map(each -> {
            Set<String> needed = links.stream()
                    .filter(link -> link.hasChecksumOf(each.fact().header()))
                    .flatMap(link -> link.elements().stream()).collect(Collectors.toSet());
            if (needed.isEmpty()) {
                return each;
            }
            needed.retainAll(candidates.ids(each.set()));
            return new Held(each.fact().with(each.fact().requests().needed(needed)), each.set(), each.serial());
        }).toList();
    }

    private List<Held> requesting(List<Held> among) {
        if (among.stream().noneMatch(each -> Requested.isAsking(each.fact()))) {
            return among;
        }
        Map<Long, List<Requests.Asked>> asked = new HashMap<>();
        Set<PackageName> names = new LinkedHashSet<>();
        for (Held each : among) {
            if (Requested.isAsking(each.fact())) {
                List<Requests.Asked> own = requested.asked(each.set(), each.fact().evidence());
                asked.put(each.fact().id().value(), own);
                own.forEach(one -> names.add(one.name()));
            }
        }
        Map<Long, Set<PackageName>> listed = requested.listed(names);
        return among.stream().map(each -> new Held(each.fact().with(new Requests(asked.getOrDefault(each.fact().id().value(), List.of()),
                each.fact().header().kind().isLockfile() ? listed.getOrDefault(each.set(), Set.of()) : Set.of())), each.set(),
                each.serial()))
                .toList();
    }

    private List<Held> placedAt(long release) {
        return byRelease.computeIfAbsent(release, any -> {
            Map<Long, List<Placement>> placements = new HashMap<>();
            session.each(PLACEMENTS_OF, row -> place(placements, row), any);
            return session.list(PLACED, row -> held(row, placements), cutoff, any);
        });
    }

    private Map<Long, List<Placement>> placements() {
        var placements = new HashMap<Long, List<Placement>>();
        session.each(PLACEMENTS, row -> place(placements, row));
        return placements;
    }

    private static void place(Map<Long, List<Placement>> placements, Row row) {
        Long release = row.numberOrNull(2);
        placements.computeIfAbsent(row.number(1), ignored -> new ArrayList<>())
                .add(new Placement(release == null ? null : new ReleaseId(release), row.recorded(3, 4)));
    }

    private Held held(Row row, Map<Long, List<Placement>> placements) {
        var received = row.instantOrNull(4);
        if (received == null) {
            throw new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: evidence without a time of receipt.");
        }
        var fact = new InventoryFact(new InventoryId(row.number(1)), new EvidenceId(row.number(2)), HeaderPack.header(row.bytes(3)),
                received, row.recorded(5, 6), row.recordedOrNull(7, 8), placements.getOrDefault(row.number(2), List.of()),
                coverages.of(row.number(9)), List.of()).judged(judgements.of(row.number(2)));
        return new Held(fact, row.number(9), row.textOrNull(10));
    }
}
