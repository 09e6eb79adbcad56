package org.vouchsafe.usecase.feed;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.feed.FeedUse;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;

/** How old the advisory data is, and for what there is none. */
public final class ReadAdvisoryData {
    private final Workspace workspace;
    private final InstantSource clock;

    public ReadAdvisoryData(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /** All of it, as known at the viewpoint; ages are told from the day of the viewpoint. */
    public AdvisoryData at(Viewpoint viewpoint) {
        Instant from = viewpoint.asOf() == null ? clock.instant() : viewpoint.asOf();
        return FeedGuard.ofBoth(() -> workspace.read(tx -> data(tx, viewpoint, from)));
    }

    /** Package types of which the records of an advisory speak, under any of its ids. */
    public SortedSet<String> types(String advisory) {
        return FeedGuard.ofBoth(() -> workspace.read(tx -> new TreeSet<>(tx.advisories().typesOf(advisory))));
    }

    private static AdvisoryData data(ReadTx tx, Viewpoint viewpoint, Instant from) {
        List<FeedUse> feeds = tx.signals(viewpoint).uses();
        SortedMap<String, Optional<Instant>> single = new TreeMap<>();
        tx.advisories(viewpoint).newestOfTypes(viewpoint).forEach((type, newest) -> single.put(type, newest));
        SortedSet<String> whole = new TreeSet<>();
        feeds.stream().map(FeedUse::feed).filter(each -> each.extent() == Feed.Extent.WHOLE).forEach(each -> whole.addAll(each.types()));
        SortedSet<String> listed = listed(tx, viewpoint);
        SortedSet<String> uncovered = new TreeSet<>(listed);
        uncovered.removeAll(whole);
        uncovered.removeAll(single.keySet());
        SortedSet<String> partly = new TreeSet<>(listed);
        partly.removeAll(whole);
        partly.retainAll(single.keySet());
        return new AdvisoryData(feeds, single, uncovered, partly, from);
    }

    private static SortedSet<String> listed(ReadTx tx, Viewpoint viewpoint) {
        SortedSet<String> types = new TreeSet<>();
        for (InventoryFact each : tx.facts(viewpoint).inventoriesWithoutCandidates()) {
            if (viewpoint.sees(each.recorded()) && (each.withdrawn() == null || !viewpoint.sees(each.withdrawn()))) {
                types.addAll(each.header().completeness().purlTypes());
            }
        }
        return types;
    }
}
