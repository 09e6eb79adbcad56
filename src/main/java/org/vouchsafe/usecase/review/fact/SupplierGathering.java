package org.vouchsafe.usecase.review.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vouchsafe.assess.answer.fact.AffectedSeen;
import org.vouchsafe.assess.answer.fact.FileSeen;
import org.vouchsafe.assess.answer.fact.InventorySeen;
import org.vouchsafe.assess.answer.fact.ReleaseFact;
import org.vouchsafe.assess.answer.fact.SettingSeen;
import org.vouchsafe.assess.answer.fact.StatementSeen;
import org.vouchsafe.assess.answer.fact.SupplierFacts;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.ClaimHearing;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.InventoryRow;
import org.vouchsafe.store.signature.ProvenanceTable.Said;
import org.vouchsafe.usecase.claim.ClaimLine;
import org.vouchsafe.usecase.claim.ClaimLines;
import org.vouchsafe.usecase.inventory.HeldInventories;
import org.vouchsafe.usecase.position.PositionSet;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Gathers what is held of suppliers. Valid only within one read of the store. */
final class SupplierGathering {
    private final ReadTx tx;
    private final Viewpoint viewpoint;
    private final Positions positions;
    private final Dependencies.Kept kept;
    private final RegisterIndex register;
    private final List<Evidence> evidence;
    private final List<InventoryRow> inForce;
    private final List<Said> provenance;
    private final PositionSet set;
    private final List<ClaimLine> claims;

    SupplierGathering(ReadTx tx, Viewpoint viewpoint, Positions positions, RegisterIndex register, Dependencies.Kept kept) {
        this.tx = tx;
        this.viewpoint = viewpoint;
        this.positions = positions;
        this.kept = kept;
        this.register = register;
        this.evidence = tx.evidence().all(viewpoint).stream().filter(each -> each.withdrawn() == null).toList();
        this.inForce = new HeldInventories(tx, viewpoint).inForce();
        this.provenance = tx.provenance().all(viewpoint);
        this.set = positions.within(tx, viewpoint);
        this.claims = new ClaimLines(tx, viewpoint).lines(positions.accounts(tx, viewpoint));
    }

    /** All that counts, whoever sent it. */
    List<Evidence> evidence() {
        return evidence;
    }

    SupplierFacts of(SupplierId id) {
        Supplier supplier = register.supplier(id).orElse(null);
        if (supplier == null) {
            return SupplierFacts.NOTHING;
        }
        List<Product> products = register.portfolio().products().stream().filter(each -> each.supplier().equals(supplier.id())).toList();
        Set<ProductId> ids = products.stream().map(Product::id).collect(Collectors.toSet());
        List<Release> releases = register.portfolio().releases().stream().filter(each -> ids.contains(each.product())).toList();
        return new SupplierFacts(supplier.name(), releases.stream().map(this::release).toList(), affected(releases),
                statements(supplier), settings(supplier),
                products.stream().collect(Collectors.toMap(Product::id, Product::name)));
    }

    private ReleaseFact release(Release release) {
        List<Evidence> placed = evidence.stream().filter(each -> release.id().equals(each.placedAt())).toList();
        List<InventorySeen> inventories = inForce.stream().filter(each -> release.id().equals(each.placedAt())).map(each -> {
            Dependencies said = kept.of(tx, each);
            return new InventorySeen(each.evidence(), each.header(), tx.inventories().coverage(each.id()), said.drifting(), said.pinned(),
                    said.scripts(), said.hosts());
        }).toList();
        Set<String> digests = placed.stream().map(each -> each.sha256().hex()).collect(Collectors.toSet());
        List<FileSeen> provenances = provenance.stream()
                .filter(said -> placed.stream().anyMatch(each -> each.id().equals(said.evidence())) || said.provenance().subjects().stream()
                        .anyMatch(subject -> subject.digests().values().stream().anyMatch(digests::contains)))
                .flatMap(said -> evidence.stream().filter(each -> each.id().equals(said.evidence()))).map(SupplierGathering::file)
                .distinct().toList();
        return new ReleaseFact(release, register.place(release), placed.stream().map(SupplierGathering::file).toList(), inventories,
                provenances);
    }

    private static FileSeen file(Evidence each) {
        return new FileSeen(each.id(), each.name(), each.kind(), each.signature());
    }

    private List<AffectedSeen> affected(List<Release> releases) {
        List<PositionRow> concerned = releases.stream().flatMap(each -> set.of(each.id()).stream())
                .filter(each -> each.position().inventoryVerdict() == InventoryVerdict.PRESENT_AFFECTED || changed(each).isPresent())
                .toList();
        List<AffectedSeen> seen = new ArrayList<>();
        for (PositionRow row : positions.explained(tx, viewpoint, concerned)) {
            Position position = row.position();
            List<String> ids = Stream.concat(Stream.of(position.advisory()), position.aliases().stream()).toList();
            String place = register.release(row.releaseId()).map(register::place).orElse(row.releaseName());
            if (position.inventoryVerdict() == InventoryVerdict.PRESENT_AFFECTED) {
                List<Citation> places = position.checks().stream().filter(each -> each.id().equals("AFFECTED_VERSION"))
                        .flatMap(each -> each.citations().stream()).toList();
                String listed = position.checks().stream().filter(each -> each.id().equals("LISTED"))
                        .map(each -> each.answer().replaceFirst("^Yes, ", "")).findFirst().orElse(position.advisory() + ".");
                seen.add(new AffectedSeen(row.releaseId(), position.advisory(), ids, position.malicious(), AffectedSeen.When.NOW,
                        "The inventory of " + place + " lists what " + position.advisory() + " names: " + listed, places));
            } else {
                changed(row).ifPresent(each -> seen.add(new AffectedSeen(row.releaseId(), position.advisory(), ids, position.malicious(),
                        AffectedSeen.When.BEFORE, each.text(), each.citations())));
            }
        }
        return seen;
    }

    /** That an inventory which was replaced since listed an affected version. */
    private static Optional<Contradiction> changed(PositionRow row) {
        return row.position().contradictions().stream()
                .filter(each -> each.code() == ContradictionCode.INVENTORY_CHANGED
                        && each.text().contains(InventoryVerdict.PRESENT_AFFECTED.said()))
                .findFirst();
    }

    private List<StatementSeen> statements(Supplier supplier) {
        List<StatementSeen> seen = new ArrayList<>();
        for (ClaimLine line : claims) {
            List<ClaimLine.Reached> own = line.reached().stream()
                    .filter(each -> each.as().equals("supplier") && each.supplier().equals(supplier.name())).toList();
            if (line.hearing() == ClaimHearing.HEARD && !own.isEmpty()) {
                Set<ReleaseId> releases = new HashSet<>();
                own.forEach(each -> register.productNamed(supplier.id(), each.product())
                        .flatMap(product -> register.release(product.id(), each.release())).ifPresent(found -> releases.add(found.id())));
                seen.add(new StatementSeen(line.claim(), line.advisory(), releases, own.stream().map(ClaimLine.Reached::place).toList(),
                        new Citation(line.evidence(), line.claim().location())));
            }
        }
        return seen;
    }

    private List<SettingSeen> settings(Supplier supplier) {
        return evidence.stream().filter(each -> Settings.isOne(each.name()) && isFrom(each, supplier.id()))
                .flatMap(each -> Settings.of(each.id(), tx.evidence().bytes(each.id())).stream()).toList();
    }

    /** True when a file is placed at a release of the supplier; for one that is placed nowhere, when that supplier was named as it came. */
    boolean isFrom(Evidence file, SupplierId supplier) {
        if (file.placedAt() != null) {
            return register.release(file.placedAt()).filter(each -> register.supplierOf(each).id().equals(supplier)).isPresent();
        }
        SupplierId named = tx.evidence().namedSupplier(file.id());
        return named != null && register.portfolio().successors().of(named).equals(supplier);
    }
}
