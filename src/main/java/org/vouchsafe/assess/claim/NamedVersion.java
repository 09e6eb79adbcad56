package org.vouchsafe.assess.claim;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;

/** Of which product, in which version, a claim says that it speaks. */
public final class NamedVersion {
    private NamedVersion() {}

    /** The product as the claim names it; empty where it names only a component. */
    public static Optional<Identification> product(Claim claim) {
        return switch (claim.target()) {
            case ClaimTarget.OfProduct target -> Optional.of(target.product());
            case ClaimTarget.OfBom target -> target.root() ? Optional.ofNullable(target.component()) : Optional.empty();
        };
    }

    /** The version of that product; null when the claim gives none. */
    public static @Nullable String of(Claim claim) {
        Identification product = product(claim).orElse(null);
        return product == null ? null
                : product.purls().stream().map(each -> each.version()).filter(each -> each != null).findFirst().orElse(product.version());
    }
}
