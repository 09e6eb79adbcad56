package org.vouchsafe.ui.shell.whatif;

import java.util.List;
import java.util.stream.Stream;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.whatif.Supposition;

/** Rehearses what might be done. Everything may take time; nothing is written. */
public interface WhatIfActs {
    /**
     * What one can choose from.
     *
     * @param authors of documents with claims, as they are written
     * @param files as {@code E-041 northwind-portal-2.1.cdx.json}
     * @param releases as {@code Supplier/Product@1.0}
     */
    record Known(List<String> authors, List<String> files, List<String> releases) {
        public Known {
            authors = List.copyOf(authors);
            files = List.copyOf(files);
            releases = List.copyOf(releases);
        }
    }

    Known known();

    /** The states that would change if all of these were done. */
    List<StateChange> suppose(List<Supposition> suppositions, Actor actor);

    /** Of an open workspace. */
    static WhatIfActs of(UseCases use) {
        return new WhatIfActs() {
            @Override
            public Known known() {
                var portfolio = use.register().portfolio(Viewpoint.LATEST);
                Stream<String> releases = portfolio.releases().stream().flatMap(release -> portfolio.products().stream()
                        .filter(product -> product.id().equals(release.product()))
                        .flatMap(product -> portfolio.suppliers().stream().filter(supplier -> supplier.id().equals(product.supplier()))
                                .map(supplier -> supplier.name() + "/" + product.name() + "@" + release.version())));
                return new Known(use.whatIf().authors(),
                        use.evidence().rows(Viewpoint.LATEST).stream().filter(each -> each.evidence().withdrawn() == null)
                                .map(each -> each.evidence().id() + " " + each.evidence().name()).toList(),
                        releases.sorted(String.CASE_INSENSITIVE_ORDER).toList());
            }

            @Override
            public List<StateChange> suppose(List<Supposition> suppositions, Actor actor) {
                return use.whatIf().suppose(suppositions, actor);
            }
        };
    }
}
