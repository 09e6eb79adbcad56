package org.vouchsafe.store.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.Coverage;
import org.vouchsafe.store.component.Components;
import org.vouchsafe.store.sql.Session;

/** How far component sets can be relied on. Counted when a set is recorded; sets recorded before that was counted are counted when asked for. */
public final class SetCoverages {
    private static final String KEPT = "SELECT members, identified, versioned, depth FROM set_coverage WHERE set_id = ?";
    private static final String KEEP = "INSERT INTO set_coverage (set_id, members, identified, versioned, depth) VALUES (?, ?, ?, ?, ?)";
    private final Session session;
    private final Map<Long, Coverage> known = new HashMap<>();

    public SetCoverages(Session session) {
        this.session = session;
    }

    /** That of a set. */
    public Coverage of(long set) {
        return known.computeIfAbsent(set, any -> kept(any).orElseGet(() -> counted(any, new Components(session)::get)));
    }

    /** As it was counted when the set was recorded; empty for older sets. */
    public Optional<Coverage> kept(long set) {
        return session.first(KEPT,
                row -> new Coverage((int) row.number(1), (int) row.number(2), (int) row.number(3), (int) row.number(4)), set);
    }

    /** As its listings give it. */
    public Coverage counted(long set, LongFunction<Component> components) {
        var sets = new ComponentSets(session);
        return count(sets.listings(set), sets.shape(set).root(), components);
    }

    void keep(long set, Coverage coverage) {
        session.execute(KEEP, set, coverage.members(), coverage.identified(), coverage.versioned(), coverage.depth());
    }

    static Coverage count(List<Listing> listings, int root, LongFunction<Component> components) {
        var paths = ShortestPaths.from(root, listings.stream().map(Listing::targets).toList());
        int members = 0;
        int identified = 0;
        int versioned = 0;
        int depth = 0;
        for (int i = 0; i < listings.size(); i++) {
            if (i != root) {
                Component component = components.apply(listings.get(i).component());
                members++;
                identified += Coverage.isIdentified(component) ? 1 : 0;
                versioned += component.version() != null ? 1 : 0;
                depth = Math.max(depth, paths.depth(i));
            }
        }
        return new Coverage(members, identified, versioned, depth);
    }
}
