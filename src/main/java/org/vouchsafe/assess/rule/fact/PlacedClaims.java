package org.vouchsafe.assess.rule.fact;

import java.util.Optional;
import java.util.function.Function;
import org.vouchsafe.assess.claim.product.NamedVersion;
import org.vouchsafe.assess.claim.product.ProductMatching;
import org.vouchsafe.assess.claim.product.ReleaseIdentity;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.view.View;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.register.Release;

/**
 * Claims that go to the release their document is placed at, because the product they name is not known otherwise.
 *
 * @param identities how a release may be called at the view
 */
public record PlacedClaims(FactIndex index, View view, Function<Release, ReleaseIdentity> identities) {
    /** True when the document of the claim lies at this release and nothing the claim itself says means another. */
    public boolean isPlacedAt(ClaimFact claim, Release release) {
        boolean here = view.place(claim.document().placements()).filter(release.id()::equals).isPresent();
        Optional<Identification> product = NamedVersion.product(claim.claim());
        return here && (product.isEmpty() || (!isKnown(product.get()) && !isAnotherVersion(claim, release)));
    }

    private boolean isKnown(Identification product) {
        return index.releasesCalled(product).stream().flatMap(id -> index.release(id).stream())
                .filter(each -> index.supplierOf(each).isPresent())
                .anyMatch(each -> ProductMatching.namesProduct(product, identities.apply(each)));
    }

    /** A document that names the release's own version in one statement, about whatever advisory, means another one where it names another. */
    private boolean isAnotherVersion(ClaimFact claim, Release release) {
        String version = NamedVersion.of(claim.claim());
        return version != null && !version.equals(release.version()) && (claim.document().namedVersions().contains(release.version())
                || index.claimsIn(claim.document().evidence()).stream().map(ClaimFact::claim)
                        .anyMatch(each -> release.version().equals(NamedVersion.of(each))));
    }
}
