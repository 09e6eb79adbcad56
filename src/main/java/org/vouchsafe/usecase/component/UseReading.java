package org.vouchsafe.usecase.component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.claim.product.ComponentMatching;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.InventoryRow;
import org.vouchsafe.store.inventory.Use;
import org.vouchsafe.usecase.position.ClaimReading;
import org.vouchsafe.usecase.position.PositionSet;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Uses of components with release, deployment and state. Valid only within one read of the store. */
public final class UseReading {
    private final ReadTx tx;
    private final Viewpoint viewpoint;
    private final RegisterIndex register;
    private final Map<InventoryId, InventoryRow> inventories = new HashMap<>();
    private final Set<InventoryId> inForce = new HashSet<>();
    private final Map<ReleaseId, List<PositionRow>> positions = new HashMap<>();
    private final Set<String> typesWithAdvisories;
    private final ClaimReading claims;
    private final Map<String, List<ClaimTarget>> named = new HashMap<>();

    public UseReading(ReadTx tx, Viewpoint viewpoint, PositionSet all) {
        this.tx = tx;
        this.viewpoint = viewpoint;
        this.register = all.register();
        this.claims = new ClaimReading(tx, viewpoint);
        this.typesWithAdvisories = tx.advisories().purlTypes(viewpoint);
        List<InventoryRow> visible = tx.inventories().all(viewpoint);
        visible.forEach(each -> inventories.put(each.id(), each));
        inForce.addAll(InventoriesInForce.among(tx, visible, viewpoint));
        all.rows().forEach(row -> positions.computeIfAbsent(row.releaseId(), _ -> new ArrayList<>()).add(row));
    }

    /** One row per listing and deployment, most critical first, then by supplier, product and release; unplaced ones last. */
    public List<WhereRow> rows(Collection<ComponentId> components, Use.Paths paths) {
        return tx.inventories().uses(components, inForce, viewpoint, paths).stream()
                .flatMap(use -> rows(use).stream()).sorted(Comparator.comparing((WhereRow row) -> row.releaseId() == null)
                        .thenComparing(WhereRow::criticality).thenComparing(WhereRow::supplier).thenComparing(WhereRow::product)
                        .thenComparing(WhereRow::release).thenComparing(WhereRow::component))
                .distinct().toList();
    }

    private List<WhereRow> rows(Use use) {
        Release release = use.release() == null ? null : register.release(use.release()).orElse(null);
        if (release == null) {
            return List.of(unplaced(use));
        }
        List<Deployment> deployments = register.deploymentsOf(release.id());
        if (deployments.isEmpty()) {
            return List.of(row(use, release, null));
        }
        return deployments.stream().map(each -> row(use, release, each)).toList();
    }

    private WhereRow row(Use use, Release release, @Nullable Deployment at) {
        Product product = register.productOf(release);
        Position position = worst(release.id(), use.identity());
        // A component without a package URL has no ecosystem, but an advisory that matched it by name is data all the same.
        boolean matched = position != null && !position.components().isEmpty();
        return new WhereRow(register.supplierOf(product).name(), product.name(), release.version(), release.id(), called(use.identity()),
                use.direct(), use.path(), use.scope(), at == null ? null : at.environment(), at == null ? null : at.owner(),
                at == null ? Criticality.UNSTATED : at.criticality(), at == null ? List.of() : at.customers(),
                position == null ? null : position.state(), position == null ? null : position.basis(),
                position == null ? null : position.advisory(),
                position != null && position.contradictions().stream().anyMatch(each -> !each.addressed()),
                matched || hasAdvisoryData(use.identity()),
                ecosystem(use.identity()), release.status(), use.place());
    }

    private WhereRow unplaced(Use use) {
        InventoryRow inventory = inventories.get(use.inventory());
        InventoryHeader header = inventory == null ? null : inventory.header();
        String product = header == null || header.productName() == null ? name(use.place().evidence()) : header.productName();
        return new WhereRow(header == null || header.supplierName() == null ? "" : header.supplierName(), product,
                header == null || header.productVersion() == null ? "" : header.productVersion(), null, called(use.identity()),
                use.direct(),
                use.path(), use.scope(), null, null, Criticality.UNSTATED, List.of(), null, null, null, false,
                hasAdvisoryData(use.identity()),
                ecosystem(use.identity()), null,
                use.place());
    }

    private String name(EvidenceId id) {
        return tx.evidence().find(id, viewpoint).map(each -> each.name()).orElse(id.toString());
    }

    private boolean hasAdvisoryData(Component component) {
        return component.purl() != null && typesWithAdvisories.contains(component.purl().type());
    }

    private static @Nullable String ecosystem(Component component) {
        return component.purl() == null ? null : component.purl().type();
    }

    /** The worst position of the release that concerns the component; null when none does. */
    private @Nullable Position worst(ReleaseId release, Component component) {
        return positions.getOrDefault(release, List.of()).stream().filter(row -> concerns(row, component)).map(PositionRow::position)
                .min(Comparator.comparing(Position::state)).orElse(null);
    }

    // Where no advisory says which packages are meant, only the claims themselves can name the component.
    private boolean concerns(PositionRow row, Component component) {
        return row.position().components().isEmpty()
                ? isNamed(row.position(), component)
                        && claims.bearingOn(row).stream().anyMatch(each -> names(each.claim().target(), component))
                : row.position().components().stream().anyMatch(text -> isCalled(component, text));
    }

    // Which statements bear on a release is known only once its state is explained; most advisories are spoken of by nobody.
    private boolean isNamed(Position position, Component component) {
        return named.computeIfAbsent(position.advisory(), _ -> claims.targets(position)).stream().anyMatch(each -> names(each, component));
    }

    private static boolean names(ClaimTarget target, Component component) {
        return switch (target) {
            case ClaimTarget.OfProduct of -> of.components().stream().anyMatch(each -> ComponentMatching.means(each, component));
            case ClaimTarget.OfBom of -> of.component() != null && ComponentMatching.means(of.component(), component);
        };
    }

    private static boolean isCalled(Component component, String text) {
        return text.equals(component.displayName()) || component.purl() != null && text.equals(component.purl().canonical());
    }

    private static String called(Component component) {
        return component.purl() == null ? component.displayName() : component.purl().canonical();
    }
}
