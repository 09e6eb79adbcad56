package org.vouchsafe.usecase.position;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.assess.rule.UnreachedClaim;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Positions of one viewpoint, ordered by supplier, product, release, advisory, with the register they speak of. Immutable. */
public final class PositionSet {
    private final RegisterIndex register;
    private final Titles titles;
    private final List<PositionRow> rows;
    private final List<UnreachedClaim> unreached;

    PositionSet(RegisterIndex register, Titles titles, Collection<Position> positions, List<UnreachedClaim> unreached) {
        this.unreached = List.copyOf(unreached);
        this.register = register;
        this.titles = titles;
        this.rows = positions.stream().flatMap(position -> register.release(position.release()).stream().map(r -> row(position, r)))
                .sorted(Comparator.comparing(PositionRow::supplier).thenComparing(PositionRow::product).thenComparing(PositionRow::release)
                        .thenComparing(row -> row.position().advisory(), AdvisoryIds.SHOWN_FIRST))
                .toList();
    }

    public List<PositionRow> rows() {
        return rows;
    }

    /** Claims that reached no release, with the nearest candidate. */
    public List<UnreachedClaim> unreached() {
        return unreached;
    }

    /** Rows of releases that are not retired: those leave the counts, not the history (assessment.md, "Scope"). */
    public List<PositionRow> counted() {
        return rows().stream().filter(row -> register().release(row.releaseId()).map(Release::status)
                .filter(each -> each == ReleaseStatus.RETIRED).isEmpty()).toList();
    }

    public RegisterIndex register() {
        return register;
    }

    public Titles titles() {
        return titles;
    }

    /** In how many positions each piece of evidence is used. */
    public Map<EvidenceId, Integer> usesOfEvidence() {
        Map<EvidenceId, Integer> uses = new HashMap<>();
        for (PositionRow row : rows) {
            Set<EvidenceId> each = new HashSet<>(row.position().evidence());
            each.forEach(id -> uses.merge(id, 1, Integer::sum));
        }
        return uses;
    }

    /** True when this is one of the advisory's ids, however it is spelled. */
    public static boolean isAbout(Position position, String id) {
        String key = AdvisoryIds.key(id);
        return AdvisoryIds.key(position.advisory()).equals(key)
                || position.aliases().stream().anyMatch(alias -> AdvisoryIds.key(alias).equals(key));
    }

    private PositionRow row(Position position, Release release) {
        Product product = register.productOf(release);
        Supplier supplier = register.supplierOf(product);
        List<String> environments = register.deploymentsOf(release.id()).stream().map(Deployment::environment).distinct().toList();
        return new PositionRow(supplier.name(), product.name(), release.version(), release.id(), register.ownerOf(release.id()),
                register.criticalityOf(release.id()), environments, titles.of(position.advisory()), position);
    }
}
