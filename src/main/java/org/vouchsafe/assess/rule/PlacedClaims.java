package org.vouchsafe.assess.rule;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.claim.ProductMatching;
import org.vouchsafe.assess.claim.ReleaseIdentity;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.view.View;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.register.Release;

/**
 * Claims that go to the release their document is placed at, because the product they name is not known otherwise.
 *
 * @param identities how a release may be called at the view
 */
record PlacedClaims(FactIndex index, View view, Function<Release, ReleaseIdentity> identities) {
    boolean isPlacedAt(ClaimFact claim, Release release) {
        boolean here = view.place(claim.document().placements()).filter(release.id()::equals).isPresent();
        Optional<Identification> product = product(claim);
        return here && (product.isEmpty() || (!isKnown(product.get()) && !isAnotherVersion(claim, product.get(), release)));
    }

    private static Optional<Identification> product(ClaimFact claim) {
        return switch (claim.claim().target()) {
            case ClaimTarget.OfProduct target -> Optional.of(target.product());
            case ClaimTarget.OfBom target -> target.root() ? Optional.ofNullable(target.component()) : Optional.empty();
        };
    }

    private boolean isKnown(Identification product) {
        return index.releasesCalled(product).stream().flatMap(id -> index.release(id).stream())
                .filter(each -> index.supplierOf(each).isPresent())
                .anyMatch(each -> ProductMatching.namesProduct(product, identities.apply(each)));
    }

    /** A document that names the release's own version in one statement means another one where it names another. */
    private boolean isAnotherVersion(ClaimFact claim, Identification product, Release release) {
        String version = version(product);
        return version != null && !version.equals(release.version()) && index.claimsIn(claim.document().evidence()).stream()
                .anyMatch(each -> product(each).filter(other -> release.version().equals(version(other))).isPresent());
    }

    private static @Nullable String version(Identification product) {
        return product.purls().stream().map(each -> each.version()).filter(each -> each != null).findFirst().orElse(product.version());
    }
}
