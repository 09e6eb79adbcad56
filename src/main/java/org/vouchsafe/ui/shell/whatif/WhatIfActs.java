package org.vouchsafe.ui.shell.whatif;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.ClaimId;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.claim.ReadClaims;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.usecase.whatif.Supposition;
import org.vouchsafe.usecase.whatif.WhatIf;

/** Rehearses what might be done. Everything may take time; nothing is written. */
public interface WhatIfActs {
    /**
     * What one can choose from.
     *
     * @param authors of documents with claims, as they are written
     * @param files as {@code E-041 northwind-portal-2.1.cdx.json}
     * @param releases as {@code Supplier/Product@1.0}
     * @param claims those that speak of a release
     */
    record Known(List<String> authors, List<String> files, List<String> releases, List<Saying> claims, List<Pair> positions) {
        public Known {
            authors = List.copyOf(authors);
            files = List.copyOf(files);
            releases = List.copyOf(releases);
            claims = List.copyOf(claims);
            positions = List.copyOf(positions);
        }
    }

    /** @param shown as {@code C-0012 Northwind: not affected, Portal 2.1, CVE-2026-10001} */
    record Saying(ClaimId id, String shown) {}

    /** A release and an advisory that can be decided on. */
    record Pair(String release, String advisory) {
        String shown() {
            return release + ", " + advisory;
        }
    }

    Known known();

    /** What would come of it if all of these were done. */
    WhatIf.Rehearsed suppose(List<Supposition> suppositions, Actor actor);

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
                        releases.sorted(String.CASE_INSENSITIVE_ORDER).toList(), claims(use), positions(use));
            }

            private static List<Saying> claims(UseCases use) {
                return use.claims().list(ReadClaims.Filter.ALL, Viewpoint.LATEST).stream().filter(each -> !each.reached().isEmpty())
                        .map(each -> new Saying(each.id(), each.id() + " " + each.author() + ": "
                                + Words.of(each.claim().status()).toLowerCase(Locale.ROOT) + ", " + each.about() + ", " + each.advisory()))
                        .distinct().toList();
            }

            private static List<Pair> positions(UseCases use) {
                return use.states().rows(StateFilter.ALL, Viewpoint.LATEST).stream()
                        .map(each -> new Pair(each.supplier() + "/" + each.product() + "@" + each.release(), each.position().advisory()))
                        .toList();
            }

            @Override
            public WhatIf.Rehearsed suppose(List<Supposition> suppositions, Actor actor) {
                return use.whatIf().suppose(suppositions, actor);
            }
        };
    }
}
