package org.vouchsafe.domain.register;

import java.util.List;

/**
 * The whole register as it stood at one viewpoint, each list in stable order by id.
 *
 * @param successors what was merged into what by then
 */
public record Portfolio(List<Supplier> suppliers, List<Product> products, List<Release> releases, List<Deployment> deployments,
        Successors successors) {
    public Portfolio {
        suppliers = List.copyOf(suppliers);
        products = List.copyOf(products);
        releases = List.copyOf(releases);
        deployments = List.copyOf(deployments);
    }

    /** A register in which nothing was merged. */
    public Portfolio(List<Supplier> suppliers, List<Product> products, List<Release> releases, List<Deployment> deployments) {
        this(suppliers, products, releases, deployments, Successors.NONE);
    }

    /** A register in which nothing has been entered. */
    public static final Portfolio EMPTY = new Portfolio(List.of(), List.of(), List.of(), List.of());
}
