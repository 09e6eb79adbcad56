package org.vouchsafe.store.inventory;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.Edge;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.store.component.Interning;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.Session;

/** Records inventories. */
public final class InventoryRecorder {
    private static final String NEXT = "SELECT max(id) + 1 FROM inventory";
    private static final String NEXT_SET = "SELECT max(id) + 1 FROM component_set";
    private static final String FIND_SET = "SELECT id FROM component_set WHERE digest = ?";
    private static final String SET = "INSERT INTO component_set (id, digest, listings, root) VALUES (?, ?, ?, ?)";
    private static final String BLOCK = "INSERT INTO listing_block (id, data) VALUES (?, ?)";
    private static final String MEMBERSHIP = """
            INSERT INTO membership (component, set_id, listing, depth, parent_component, parent_listing) VALUES (?, ?, ?, ?, ?, ?)""";
    private final Session session;
    private final FactLog log;

    public InventoryRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** Records one inventory read from this evidence: interns its components, keeps listings and edges (each edge once). */
    public InventoryId add(EvidenceId evidence, InventoryDraft draft) {
        if (draft.root() >= draft.members().size()) {
            throw new IllegalArgumentException("The root is member " + draft.root() + " of " + draft.members().size());
        }
        var interning = new Interning(session);
        List<int[]> targets = targets(draft);
        var listings = new ArrayList<Listing>(draft.members().size());
        var identities = new ArrayList<byte[]>(draft.members().size());
        var components = new HashMap<Long, Component>();
        for (int i = 0; i < draft.members().size(); i++) {
            Interning.Interned interned = interning.intern(draft.members().get(i).component());
            identities.add(interned.identity());
            components.put(interned.id(), draft.members().get(i).component());
            listings.add(listing(interned.id(), draft.members().get(i), targets.get(i)));
        }
        List<byte[]> particulars = particulars(listings);
        byte[] digest = digest(draft.root(), identities, particulars);
        OptionalLong shared = session.number(FIND_SET, (Object) digest);
        long set = shared.isPresent() ? shared.getAsLong() : insertSet(draft.root(), listings, particulars, digest, components);
        long id = session.number(NEXT).orElse(1);
        PendingFact fact = log.begin(FactKind.INVENTORY);
        fact.insert(InventoryRows.INVENTORY, id, fact.seq(), evidence.value(), set, HeaderPack.serialKey(draft.header().serialNumber()),
                HeaderPack.body(draft.header()));
        fact.include(InventoryRows.SET, set, digest, listings.size(), draft.root()).end();
        return new InventoryId(id);
    }

    /** The digest of a component set: its root, and for each block the identities of its components and their particulars. */
    static byte[] digest(int root, List<byte[]> identities, List<byte[]> particulars) {
        MessageDigest digest = Sha256.digest();
        digest.update(new PackWriter().number(1).number(root).number(identities.size()).bytes());
        for (int block = 0; block < particulars.size(); block++) {
            int first = block * ListingBlock.SIZE;
            identities.subList(first, Math.min(identities.size(), first + ListingBlock.SIZE)).forEach(digest::update);
            digest.update(new PackWriter().number(particulars.get(block).length).bytes());
            digest.update(particulars.get(block));
        }
        return digest.digest();
    }

    private long insertSet(int root, List<Listing> listings, List<byte[]> particulars, byte[] digest, Map<Long, Component> components) {
        long set = session.number(NEXT_SET).orElse(1);
        session.execute(SET, set, digest, listings.size(), root);
        try (Session.Batch blocks = session.batch(BLOCK)) {
            for (int block = 0; block < particulars.size(); block++) {
                blocks.add(ListingBlock.id(set, block), ListingBlock.block(part(listings, block), particulars.get(block)));
            }
        }
        try (Session.Batch memberships = session.batch(MEMBERSHIP)) {
            new Memberships(listings, root)
                    .inOrder((component, listing, depth, parentComponent, parentListing) -> memberships.add(component, set,
                            listing, depth, parentComponent, parentListing));
        }
        new SetCoverages(session).keep(set, SetCoverages.count(listings, root, components::get));
        return set;
    }

    private static List<byte[]> particulars(List<Listing> listings) {
        var particulars = new ArrayList<byte[]>();
        for (int first = 0; first < listings.size(); first += ListingBlock.SIZE) {
            particulars.add(ListingBlock.particulars(part(listings, first / ListingBlock.SIZE), first));
        }
        return particulars;
    }

    private static List<Listing> part(List<Listing> listings, int block) {
        int first = block * ListingBlock.SIZE;
        return listings.subList(first, Math.min(listings.size(), first + ListingBlock.SIZE));
    }

    private static Listing listing(long component, Member member, int[] targets) {
        boolean refIsPurl = member.ref() != null && member.component().purl() != null && member.ref().equals(member.component().purl()
                .canonical());
        return new Listing(component, refIsPurl ? null : member.ref(), refIsPurl, member.location(), member.scope(), member.patches(),
                member.particulars(), targets);
    }

    private static List<int[]> targets(InventoryDraft draft) {
        int size = draft.members().size();
        int[] counts = new int[size];
        for (Edge each : draft.edges()) {
            if (each.from() < 0 || each.from() >= size || each.to() < 0 || each.to() >= size) {
                throw new IllegalArgumentException("An edge leads outside the inventory: " + each);
            }
            counts[each.from()]++;
        }
        var targets = new ArrayList<int[]>(size);
        for (int count : counts) {
            targets.add(new int[count]);
        }
        for (Edge each : draft.edges()) {
            targets.get(each.from())[--counts[each.from()]] = each.to();
        }
        targets.replaceAll(each -> Arrays.stream(each).sorted().distinct().toArray());
        return targets;
    }
}
