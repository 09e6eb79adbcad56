package org.vouchsafe.store.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;

/** Component sets, read block by block. */
public final class ComponentSets {
    private static final String SHAPE = "SELECT listings, root FROM component_set WHERE id = ?";
    private static final String BLOCK = "SELECT data FROM listing_block WHERE id = ?";
    private final Session session;

    public ComponentSets(Session session) {
        this.session = session;
    }

    /** Number of listings and index of the root (negative: none) of a set. */
    public record Shape(int listings, int root) {}

    public Shape shape(long set) {
        return session.first(SHAPE, row -> new Shape((int) row.number(1), (int) row.number(2)), set).orElseThrow(() -> missing(set));
    }

    /** One listing. */
    public Listing listing(long set, int listing) {
        int block = listing / ListingBlock.SIZE;
        return ListingBlock.one(data(set, block), block * ListingBlock.SIZE, listing % ListingBlock.SIZE).orElseThrow(() -> missing(set));
    }

    /** All listings, in order. */
    public List<Listing> listings(long set) {
        int size = shape(set).listings();
        var all = new ArrayList<Listing>(size);
        for (int block = 0; block * ListingBlock.SIZE < size; block++) {
            all.addAll(block(set, block));
        }
        if (all.size() != size) {
            throw missing(set);
        }
        return all;
    }

    /** Number of blocks a set must have. */
    public int blocks(long set) {
        return (shape(set).listings() + ListingBlock.SIZE - 1) / ListingBlock.SIZE;
    }

    /** The digest of a set as its blocks give it, with the identity of each component. */
    public byte[] digest(long set, Map<Long, byte[]> identities) {
        var inOrder = new ArrayList<byte[]>();
        var particulars = new ArrayList<byte[]>();
        for (int block = 0; block < blocks(set); block++) {
            byte[] data = data(set, block);
            for (Listing each : ListingBlock.read(data, block * ListingBlock.SIZE)) {
                inOrder.add(identities.getOrDefault(each.component(), new byte[0]));
            }
            particulars.add(Arrays.copyOfRange(data, ListingBlock.particularsAt(data), data.length));
        }
        return InventoryRecorder.digest(shape(set).root(), inOrder, particulars);
    }

    /** The memberships its listings and edges give. */
    public Memberships memberships(long set) {
        return new Memberships(listings(set), shape(set).root());
    }

    /** The block as it lies in the file. */
    byte[] data(long set, int block) {
        return session.first(BLOCK, row -> row.bytes(1), ListingBlock.id(set, block)).orElseThrow(() -> missing(set));
    }

    private List<Listing> block(long set, int block) {
        return ListingBlock.read(data(set, block), block * ListingBlock.SIZE);
    }

    private static StoreException missing(long set) {
        return new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: listings of set " + set + " are missing.");
    }
}
