package org.vouchsafe.store.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.ListedComponent;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.store.component.Components;
import org.vouchsafe.store.inventory.ComponentSets;
import org.vouchsafe.store.inventory.Listing;
import org.vouchsafe.store.inventory.Paths;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;

/** Listings that may match an advisory or that a claim names, found through the index of match keys and by ref. */
final class Candidates {
    private static final String LISTED_IN = """
            SELECT set_id, listing, depth, parent_component, parent_listing FROM membership WHERE component = ? AND set_id = ?""";
    private static final String LISTED = """
            SELECT set_id, listing, depth, parent_component, parent_listing FROM membership WHERE component = ?""";
    private static final String STEP = """
            SELECT depth, parent_component, parent_listing FROM membership WHERE component = ? AND set_id = ? AND listing = ?""";
    /** So many sets are asked one by one; where more are wanted, it costs less to pass over the others. */
    private static final int FEW = 32;
    private final Session session;
    private final Components components;
    private final ComponentSets sets;
    private final Paths paths;
    private final Map<Long, Map<String, List<Integer>>> refs = new HashMap<>();

    Candidates(Session session, Components components, ComponentSets sets) {
        this.session = session;
        this.components = components;
        this.sets = sets;
        this.paths = new Paths(session, components);
    }

    /** A listing within a set; shared by all inventories with that set. */
    private record Candidate(long component, Listing listing, int depth, List<String> path) {}

    /** What was found, by set and place in it. */
    record Found(Map<Long, Map<Integer, Candidate>> bySet) {
        static final Found NOTHING = new Found(Map.of());
    }

    /** Everything listed under these keys. */
    Found listed(Set<String> keys) {
        Map<Long, Map<Integer, Candidate>> bySet = new HashMap<>();
        for (long component : components.withKeys(keys)) {
            session.each(LISTED, row -> add(bySet, component, row), component);
        }
        return new Found(bySet);
    }

    /** What these sets list under these keys. */
    Found listed(Set<String> keys, Set<Long> wanted) {
        Map<Long, Map<Integer, Candidate>> bySet = new HashMap<>();
        for (long component : components.withKeys(keys)) {
            if (wanted.size() > FEW) {
                session.each(LISTED, row -> {
                    if (wanted.contains(row.number(1))) {
                        add(bySet, component, row);
                    }
                }, component);
            } else {
                wanted.forEach(set -> session.each(LISTED_IN, row -> add(bySet, component, row), component, set));
            }
        }
        return new Found(bySet);
    }

    private void add(Map<Long, Map<Integer, Candidate>> bySet, long component, Row row) {
        bySet.computeIfAbsent(row.number(1), ignored -> new TreeMap<>()).put((int) row.number(2), candidate(row.number(1), component,
                (int) row.number(2), row.numberOrNull(3), row.numberOrNull(4), row.numberOrNull(5)));
    }

    /** What was found in one set, and what it lists under these refs, as one inventory with that set lists it. */
    List<ListedComponent> in(long set, EvidenceId evidence, Found listed, Collection<String> named) {
        Map<Integer, Candidate> found = listed.bySet().getOrDefault(set, Map.of());
        if (!named.isEmpty()) {
            found = new TreeMap<>(found);
            addNamed(set, named, found);
        }
        return found.values().stream().map(each -> listed(evidence, each)).toList();
    }

    /** The root of a set; empty when it has none. */
    List<ListedComponent> root(long set, EvidenceId evidence) {
        int root = sets.shape(set).root();
        return root < 0 ? List.of() : List.of(listed(evidence, lookUp(set, root)));
    }

    private void addNamed(long set, Collection<String> named, Map<Integer, Candidate> found) {
        Map<String, List<Integer>> ofSet = refs.computeIfAbsent(set, this::refs);
        for (String ref : named) {
            for (int listing : ofSet.getOrDefault(ref, List.of())) {
                found.computeIfAbsent(listing, ignored -> lookUp(set, listing));
            }
        }
    }

    /** The ids by which a document names its listings. */
    Set<String> ids(long set) {
        return refs.computeIfAbsent(set, this::refs).keySet();
    }

    private Map<String, List<Integer>> refs(long set) {
        var ofSet = new HashMap<String, List<Integer>>();
        List<Listing> listings = sets.listings(set);
        for (int i = 0; i < listings.size(); i++) {
            String ref = listings.get(i).ref(components.get(listings.get(i).component()));
            if (ref != null) {
                ofSet.computeIfAbsent(ref, ignored -> new ArrayList<>()).add(i);
            }
        }
        return ofSet;
    }

    private Candidate lookUp(long set, int listing) {
        long component = sets.listing(set, listing).component();
        return session.first(STEP, row -> candidate(set, component, listing, row.numberOrNull(1), row.numberOrNull(2), row.numberOrNull(3)),
                component, set, listing).orElseThrow(
                        () -> new StoreException(StoreException.Kind.DAMAGED,
                                "The workspace file is damaged: a membership is missing."));
    }

    private Candidate candidate(long set, long component, int listing, @Nullable Long depth, @Nullable Long parent,
            @Nullable Long parentListing) {
        int edges = depth == null ? -1 : depth.intValue();
        return new Candidate(component, sets.listing(set, listing), edges,
                paths.path(set, component, Paths.Parent.of(parent, parentListing),
                        edges));
    }

    private ListedComponent listed(EvidenceId evidence, Candidate candidate) {
        Component component = components.get(candidate.component());
        Listing listing = candidate.listing();
        return new ListedComponent(new ComponentId(candidate.component()), component, listing.ref(component), candidate.depth() == 0,
                candidate
                        .depth() == 1,
                listing.scope(), candidate.path(), listing.patches(), listing.particulars(), new Citation(evidence, listing.location()));
    }
}
