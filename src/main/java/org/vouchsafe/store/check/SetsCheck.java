package org.vouchsafe.store.check;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.inventory.Coverage;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.component.Components;
import org.vouchsafe.store.inventory.ComponentSets;
import org.vouchsafe.store.inventory.Memberships;
import org.vouchsafe.store.inventory.SetCoverages;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;

/** Every component set against its digest, and memberships (with depth and parents) against the listings and edges they come from. */
final class SetsCheck {
    private static final String SETS = "SELECT id, digest FROM component_set ORDER BY id";
    private static final String IDENTITIES = "SELECT id, identity FROM component";
    private static final String BLOCKS = "SELECT count(*) FROM listing_block";
    private static final String UNUSED = "SELECT count(*) FROM component_set WHERE id NOT IN (SELECT set_id FROM inventory)";
    private static final String MEMBERSHIPS = """
            SELECT component, set_id, listing, depth, parent_component, parent_listing FROM membership
            ORDER BY component, set_id, listing""";
    private final Session session;
    private final Findings findings;
    private final Progress progress;
    private final Map<Long, MessageDigest> found = new HashMap<>();
    private final SetCoverages coverages;
    private final Components components;

    SetsCheck(Session session, Findings findings, Progress progress) {
        this.session = session;
        this.findings = findings;
        this.progress = progress;
        this.coverages = new SetCoverages(session);
        this.components = new Components(session);
    }

    private record SetRow(long id, byte[] digest) {}

    void run() {
        Map<Long, byte[]> identities = new HashMap<>();
        session.each(IDENTITIES, row -> identities.put(row.number(1), row.bytes(2)));
        session.each(MEMBERSHIPS, this::include);
        List<SetRow> sets = session.list(SETS, row -> new SetRow(row.number(1), row.bytes(2)));
        progress.stage("Checking: the inventories", sets.size());
        var listed = new BitSet();
        var reader = new ComponentSets(session);
        long blocks = 0;
        for (SetRow each : sets) {
            progress.checkCancelled();
            blocks += verify(each, reader, identities, listed);
            progress.advance(1);
        }
        if (!found.isEmpty()) {
            findings.add("INDEX_ALTERED", "There are memberships in sets that do not exist.");
        }
        if (session.number(BLOCKS).orElse(0) != blocks || session.number(UNUSED).orElse(0) != 0) {
            findings.add("INVENTORY_ALTERED", "There are listings that belong to no inventory.");
        }
        if (listed.cardinality() != identities.size()) {
            findings.add("COMPONENT_UNUSED", "There are components that no inventory lists.");
        }
    }

    private int verify(SetRow set, ComponentSets reader, Map<Long, byte[]> identities, BitSet listed) {
        if (!Arrays.equals(reader.digest(set.id(), identities), set.digest())) {
            findings.add("INVENTORY_ALTERED", "The listings of component set " + set.id() + " are not those that were recorded.");
        }
        Memberships expected = reader.memberships(set.id());
        MessageDigest digest = Sha256.digest();
        expected.inOrder((component, listing, depth, parentComponent, parentListing) -> {
            listed.set((int) component);
            digest.update(bytes(component, listing, depth, parentComponent, parentListing));
        });
        Coverage kept = coverages.kept(set.id()).orElse(null);
        if (kept != null && !kept.equals(coverages.counted(set.id(), components::get))) {
            findings.add("INDEX_ALTERED", "What is counted of component set " + set.id() + " is not what its listings give.");
        }
        MessageDigest actual = found.remove(set.id());
        if (!Arrays.equals(digest.digest(), (actual == null ? Sha256.digest() : actual).digest())) {
            findings.add("INDEX_ALTERED", "The memberships of component set " + set.id() + " are not those its listings give.");
        }
        return reader.blocks(set.id());
    }

    private void include(Row row) {
        found.computeIfAbsent(row.number(2), ignored -> Sha256.digest()).update(bytes(row.number(1), row.number(3), row.numberOrNull(4), row
                .numberOrNull(5), row.numberOrNull(6)));
    }

    private static byte[] bytes(long component, long listing, @Nullable Long depth, @Nullable Long parentComponent,
            @Nullable Long parentListing) {
        return new PackWriter().number(component).number(listing).number(depth == null ? -1 : depth).number(parentComponent == null ? -1
                : parentComponent).number(parentListing == null ? -1 : parentListing).bytes();
    }
}
