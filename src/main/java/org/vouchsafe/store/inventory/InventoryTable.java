package org.vouchsafe.store.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.inventory.Coverage;
import org.vouchsafe.domain.inventory.Edge;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Successors;
import org.vouchsafe.store.component.Components;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.inventory.Use.Paths;
import org.vouchsafe.store.register.RegisterTable;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;

/** Inventories, read. */
public final class InventoryTable {
    private static final String VISIBLE = """
            SELECT i.id, i.evidence, i.header, i.seq, f.recorded_at,
                (SELECT p.release FROM placement p WHERE p.evidence = i.evidence AND p.seq <= ?1 ORDER BY p.seq DESC LIMIT 1),
                w.seq, wf.recorded_at
            FROM inventory i JOIN fact f ON f.seq = i.seq
                LEFT JOIN withdrawn w ON w.evidence = i.evidence AND w.seq <= ?1 AND (w.until IS NULL OR w.until > ?1)
                LEFT JOIN fact wf ON wf.seq = w.seq
            WHERE i.seq <= ?1 ORDER BY i.id""";
    private static final String ONE = "SELECT set_id, header FROM inventory WHERE id = ?";
    private static final String OF_SERIAL = """
            SELECT i.set_id, i.header FROM inventory i WHERE i.serial = ?1 AND i.seq <= ?2
                AND NOT EXISTS (SELECT 1 FROM withdrawn w
                    WHERE w.evidence = i.evidence AND w.seq <= ?2 AND (w.until IS NULL OR w.until > ?2))
            ORDER BY i.id DESC""";
    private final Session session;

    public InventoryTable(Session session) {
        this.session = session;
    }

    /** All inventories recorded by the viewpoint, in order of recording; withdrawal and placement as of the viewpoint. */
    public List<InventoryRow> all(Viewpoint viewpoint) {
        Successors successors = new RegisterTable(session).successors(viewpoint);
        return session.list(VISIBLE, row -> row(row, successors), Cutoff.of(session, viewpoint));
    }

    /** One inventory as it was read, with all listings and edges; edges come in order, each once. */
    public InventoryDraft read(InventoryId id) {
        Place place = place(id);
        var components = new Components(session);
        var sets = new ComponentSets(session);
        List<Listing> listings = sets.listings(place.set());
        components.prepare(listings.stream().map(Listing::component).toList());
        var members = new ArrayList<Member>(listings.size());
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < listings.size(); i++) {
            members.add(listings.get(i).member(components.get(listings.get(i).component())));
            for (int target : listings.get(i).targets()) {
                edges.add(new Edge(i, target));
            }
        }
        return new InventoryDraft(HeaderPack.header(place.header()), members, sets.shape(place.set()).root(), edges);
    }

    /** What an inventory says about itself. */
    public InventoryHeader header(InventoryId id) {
        return HeaderPack.header(place(id).header());
    }

    /** How far it can be relied on for saying that something is not there. */
    public Coverage coverage(InventoryId id) {
        return new SetCoverages(session).of(place(id).set());
    }

    /** Ids of its components in the order of its listings (the same component may be listed more than once). */
    public List<ComponentId> components(InventoryId id) {
        return new ComponentSets(session).listings(place(id).set()).stream().map(each -> new ComponentId(each.component())).toList();
    }

    /** Every listing of these components in inventories visible from the viewpoint, withdrawn evidence left out; ordered by inventory. */
    public List<Use> uses(Collection<ComponentId> components, Viewpoint viewpoint, Paths paths) {
        return new Uses(session).of(components, _ -> true, viewpoint, paths);
    }

    /** The same in these inventories only; the ways to a component in others are not looked for. */
    public List<Use> uses(Collection<ComponentId> components, Set<InventoryId> among, Viewpoint viewpoint, Paths paths) {
        return new Uses(session).of(components, among::contains, viewpoint, paths);
    }

    /** What a ref of a BOM names, in the newest inventory with that serial number (and, when given, that version) visible from the viewpoint. */
    public Optional<ComponentId> byRef(String serialNumber, @Nullable Integer version, String ref, Viewpoint viewpoint) {
        var components = new Components(session);
        for (Place each : session.list(OF_SERIAL, row -> new Place(row.number(1), row.bytes(2)), HeaderPack.serialKey(serialNumber),
                Cutoff.of(
                        session, viewpoint))) {
            if (version == null || version.equals(HeaderPack.header(each.header()).documentVersion())) {
                return new ComponentSets(session).listings(each.set()).stream()
                        .filter(listing -> ref.equals(listing.ref(components.get(listing
                                .component()))))
                        .map(listing -> new ComponentId(listing.component())).findFirst();
            }
        }
        return Optional.empty();
    }

    private record Place(long set, byte[] header) {}

    private Place place(InventoryId id) {
        return session.first(ONE, row -> new Place(row.number(1), row.bytes(2)), id.value()).orElseThrow(() -> new IllegalArgumentException(
                "There is no inventory " + id.value() + " in this workspace"));
    }

    private static InventoryRow row(Row row, Successors successors) {
        Long release = row.numberOrNull(6);
        return new InventoryRow(new InventoryId(row.number(1)), new EvidenceId(row.number(2)), HeaderPack.header(row.bytes(3)),
                row.recorded(4, 5),
                release == null ? null : successors.of(new ReleaseId(release)), row.recordedOrNull(7, 8));
    }
}
