package org.vouchsafe.assess.rule.fact;

import java.util.List;
import java.util.function.Function;
import org.vouchsafe.assess.claim.product.Folded;
import org.vouchsafe.assess.claim.product.ReleaseIdentity;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.register.Release;

/**
 * Names that mean two things at one supplier: {@code Portal 2.0} may be release 2.0 of Portal, or all of a product that is called so.
 *
 * @param identities how a release may be called at the view
 */
public record SharedName(FactIndex index, Function<Release, ReleaseIdentity> identities) {
    /** True when the name, without version or identifier beside it, means this release and another product of the supplier as well. */
    public boolean isAlsoAnother(Identification named, Release release) {
        if (named.name() == null || named.statedVersion() != null || named.versionRange() != null || !named.purls().isEmpty()
                || !named.cpes().isEmpty() || !named.hashes().isEmpty() || !named.marks().isEmpty()) {
            return false;
        }
        String name = Folded.of(named.name());
        var supplier = identities.apply(release).supplier().id();
        boolean product = identities.apply(release).names().contains(name);
        List<ReleaseIdentity> others = index.releasesCalled(named).stream().flatMap(id -> index.release(id).stream())
                .filter(each -> !each.product().equals(release.product()) && index.supplierOf(each).isPresent()).map(identities)
                .filter(each -> each.supplier().id().equals(supplier)).toList();
        // An alias that two products share was given to both on purpose.
        return others.stream().anyMatch(each -> product ? !each.names().contains(name) && each.fullNames().contains(name)
                : each.names().contains(name));
    }
}
