package org.vouchsafe.assess.claim.product;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.version.VersionRange;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.StatedVersions;

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

    /**
     * The two versions, or the version and the range that does not hold it, with which a product or component is named. Nobody can say which is
     * meant, so what it clears is not known. Empty when all agree.
     */
    public static Optional<String> contradiction(ClaimTarget target) {
        return switch (target) {
            case ClaimTarget.OfProduct of -> Stream.concat(Stream.of(of.product()), of.components().stream())
                    .flatMap(each -> contradiction(each).stream()).findFirst();
            case ClaimTarget.OfBom of -> of.component() == null ? Optional.empty() : contradiction(of.component());
        };
    }

    private static Optional<String> contradiction(Identification named) {
        String range = named.versionRange();
        Optional<String> outside = range == null ? Optional.empty()
                : StatedVersions.of(named).keySet().stream().filter(each -> VersionRange.parse(range)
                        .filter(parsed -> parsed.contains(each) == VersionRange.Answer.INSIDE).isEmpty()).findFirst();
        return outside.map(each -> each + " and the range " + range).or(() -> StatedVersions.disagreement(named))
                .map(each -> named.text() + " is named with " + each);
    }
}
