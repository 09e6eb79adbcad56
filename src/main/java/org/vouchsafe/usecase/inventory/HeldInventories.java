package org.vouchsafe.usecase.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.InventoryRow;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.component.InventoriesInForce;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.ReleaseFinder;

/** The inventories held at a viewpoint, found by what somebody writes. Valid only within one read of the store. */
public final class HeldInventories {
    private static final Pattern NUMBER = Pattern.compile("[Ee]-?([0-9]{1,15})");
    private final RegisterIndex register;
    private final List<InventoryRow> all;
    private final Set<InventoryId> inForce;
    private final Map<EvidenceId, Evidence> evidence = new HashMap<>();

    public HeldInventories(ReadTx tx, Viewpoint viewpoint) {
        this.register = new RegisterIndex(tx.register().portfolio(viewpoint));
        // A VEX lists what it speaks of and is no inventory of a product: nobody would mend or compare it as one.
        this.all = tx.inventories().all(viewpoint).stream()
                .filter(each -> each.withdrawn() == null && !each.header().kind().equals(InventoryKind.VEX)).toList();
        this.inForce = InventoriesInForce.among(tx, all, viewpoint);
        tx.evidence().all(viewpoint).forEach(each -> evidence.put(each.id(), each));
    }

    /**
     * What somebody means.
     *
     * @param name as it is shown
     * @param release the release meant; null when it is a piece of evidence
     */
    public record Found(String name, @Nullable Release release, List<InventoryRow> inventories) {}

    /** The number somebody writes for a piece of evidence; empty when it does not look like one. */
    public static Optional<EvidenceId> number(String text) {
        Matcher matcher = NUMBER.matcher(text.strip());
        return matcher.matches() ? Optional.of(new EvidenceId(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    /**
     * Those in force of a release, or all that a file holds.
     *
     * @param text {@code [SUPPLIER/]PRODUCT@VERSION} or {@code E-041}
     * @throws Refused when it is not known, or holds no inventory
     */
    public Found find(String text) {
        Optional<EvidenceId> number = number(text);
        if (number.isPresent()) {
            return ofEvidence(number.get());
        }
        ReleaseFinder finder = new ReleaseFinder(register);
        Release release = finder.find(text);
        List<InventoryRow> found = inForce().stream().filter(each -> release.id().equals(each.placedAt())).toList();
        if (found.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, "No inventory of " + finder.written(release)
                    + " is held. 'vouchsafe import FILE' reads one; 'vouchsafe evidence place' attaches one that is held.");
        }
        return new Found(finder.written(release), release, found);
    }

    private Found ofEvidence(EvidenceId id) {
        Evidence file = evidence.get(id);
        if (file == null) {
            throw new Refused(Refused.Kind.REQUEST, "There is no evidence " + id + ". 'vouchsafe evidence list' shows what is held.");
        }
        List<InventoryRow> found = of(id);
        if (found.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST,
                    id + " (" + file.name() + ") holds no inventory" + (file.withdrawn() == null ? "." : " that counts: it is withdrawn."));
        }
        return new Found(id + " " + file.name(), null, found);
    }

    /** All that a file holds. */
    public List<InventoryRow> of(EvidenceId id) {
        return all.stream().filter(each -> each.evidence().equals(id)).toList();
    }

    /** All that are in force, and those that are not placed yet. */
    public List<InventoryRow> inForce() {
        return all.stream().filter(each -> inForce.contains(each.id())).toList();
    }

    /** The file an inventory came in. */
    public Evidence evidence(InventoryRow row) {
        Evidence found = evidence.get(row.evidence());
        if (found == null) {
            throw new IllegalStateException("Inventory " + row.id() + " has no evidence");
        }
        return found;
    }

    /** The release it is attached to, as it is written; null while unplaced. */
    public @Nullable String release(InventoryRow row) {
        return row.placedAt() == null ? null
                : register.release(row.placedAt()).map(each -> new ReleaseFinder(register).written(each)).orElse(null);
    }
}
