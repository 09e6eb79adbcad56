package org.vouchsafe.store.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.component.Components;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;

/** Where components are used. */
final class Uses {
    private static final String OF_COMPONENT = """
            SELECT i.id, i.evidence, m.set_id, m.listing, m.depth, m.parent_component, m.parent_listing,
                (SELECT p.release FROM placement p WHERE p.evidence = i.evidence AND p.seq <= ?2 ORDER BY p.seq DESC LIMIT 1)
            FROM membership m JOIN inventory i ON i.set_id = m.set_id
            WHERE m.component = ?1 AND i.seq <= ?2
                AND NOT EXISTS (SELECT 1 FROM withdrawn w
                    WHERE w.evidence = i.evidence AND w.seq <= ?2 AND (w.until IS NULL OR w.until > ?2))
            ORDER BY i.id, m.listing""";
    private final Session session;
    private final Components components;
    private final ComponentSets sets;
    private final Paths paths;

    Uses(Session session) {
        this.session = session;
        this.components = new Components(session);
        this.sets = new ComponentSets(session);
        this.paths = new Paths(session, components);
    }

    private record Hit(long inventory, long evidence, long set, int listing, @Nullable Long depth, Paths.@Nullable Parent parent,
            @Nullable Long release) {}

    List<Use> of(Collection<ComponentId> wanted, Predicate<InventoryId> among, Viewpoint viewpoint, Use.Paths withPaths) {
        long cutoff = Cutoff.of(session, viewpoint);
        var uses = new ArrayList<Use>();
        for (ComponentId each : wanted) {
            for (Hit hit : session.list(OF_COMPONENT, Uses::hit, each.value(), cutoff)) {
                if (among.test(new InventoryId(hit.inventory()))) {
                    uses.add(use(each, hit, withPaths));
                }
            }
        }
        uses.sort(Comparator.comparingLong(use -> use.inventory().value()));
        return uses;
    }

    private Use use(ComponentId component, Hit hit, Use.Paths withPaths) {
        Component identity = components.get(component.value());
        Listing listing = sets.listing(hit.set(), hit.listing());
        int depth = hit.depth() == null ? ShortestPaths.NONE : hit.depth().intValue();
        List<String> path = switch (withPaths) {
            case WITH -> paths.path(hit.set(), component.value(), hit.parent(), depth);
            case WITHOUT -> List.of();
        };
        return new Use(new InventoryId(hit.inventory()), hit.release() == null ? null : new ReleaseId(hit.release()), component, identity,
                listing
                        .ref(identity),
                depth == 0, depth == 1, listing.scope(), path, new Citation(new EvidenceId(hit.evidence()), listing.location()));
    }

    private static Hit hit(Row row) {
        return new Hit(row.number(1), row.number(2), row.number(3), (int) row.number(4), row.numberOrNull(5),
                Paths.Parent.of(row.numberOrNull(6),
                        row.numberOrNull(7)),
                row.numberOrNull(8));
    }
}
