package org.vouchsafe.store.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;

/** One register, of which the part around some releases is wanted again and again. */
final class Products {
    private final Portfolio portfolio;
    private final Map<ReleaseId, Release> releases = new HashMap<>();
    private final Map<ProductId, Product> products = new HashMap<>();
    private final Map<ProductId, List<Release>> releasesOf = new HashMap<>();
    private final Map<ReleaseId, List<ReleaseId>> mergedInto = new HashMap<>();

    Products(Portfolio portfolio) {
        this.portfolio = portfolio;
        portfolio.products().forEach(each -> products.put(each.id(), each));
        for (Release each : portfolio.releases()) {
            releases.put(each.id(), each);
            releasesOf.computeIfAbsent(each.product(), ignored -> new ArrayList<>()).add(each);
        }
        portfolio.successors().releases().keySet().forEach(
                each -> mergedInto.computeIfAbsent(portfolio.successors().of(each), ignored -> new ArrayList<>()).add(each));
    }

    /** The register with only the products of these releases, each with all its releases. */
    Portfolio around(Collection<ReleaseId> wanted) {
        return around(wanted, Set.of());
    }

    /** The same with these products, too. */
    Portfolio around(Collection<ReleaseId> wanted, Collection<ProductId> besides) {
        Set<ProductId> ids = new TreeSet<>(besides);
        wanted.forEach(each -> {
            Release release = releases.get(each);
            if (release != null) {
                ids.add(release.product());
            }
        });
        var around = new ArrayList<Release>();
        ids.forEach(each -> around.addAll(releasesOf.getOrDefault(each, List.of())));
        return new Portfolio(portfolio.suppliers(), ids.stream().filter(products::containsKey).map(products::get).toList(), around,
                List.of(), portfolio.successors());
    }

    /** The product of a release; empty when the release is not in this register. */
    Optional<ProductId> productOf(ReleaseId release) {
        return Optional.ofNullable(releases.get(release)).map(Release::product);
    }

    /** Every number under which something may have been placed at one of the releases of this part, merged ones included. */
    List<Long> everCalled(Portfolio part) {
        var called = new ArrayList<Long>();
        part.releases().forEach(each -> called.addAll(everCalled(each.id())));
        return called;
    }

    /** The same of one release. */
    List<Long> everCalled(ReleaseId release) {
        var called = new ArrayList<Long>();
        called.add(release.value());
        mergedInto.getOrDefault(release, List.of()).forEach(merged -> called.add(merged.value()));
        return called;
    }
}
