package org.vouchsafe.format.csaf;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;

/** What a product id stands for. */
sealed interface Product {
    /** A product named in the tree. */
    record Named(Identification name) implements Product {}

    /** A part of a product: what a relationship of the "component of" family makes. */
    record Part(Identification whole, Identification part) implements Product {}

    /** A product on or beside another: what {@code installed_on} and {@code installed_with} make. */
    record Installed(Identification host, Identification product) implements Product {}

    /** A relationship that runs in a circle or refers to nothing: it names nothing. */
    record Nothing() implements Product {}

    /** Of what a statement that clears speaks: never of more than the combination named. */
    default Optional<ClaimTarget> clearing() {
        return switch (this) {
            case Named named -> Optional.of(new ClaimTarget.OfProduct(named.name(), List.of()));
            case Part part -> Optional.of(new ClaimTarget.OfProduct(part.whole(), List.of(part.part())));
            case Installed installed -> Optional.of(new ClaimTarget.OfProduct(installed.host(), List.of(installed.product())));
            case Nothing ignored -> Optional.empty();
        };
    }

    /** Of what else a statement that does not clear speaks: a product affected on one host must not pass for unaffected. */
    default Optional<ClaimTarget> alsoNotClearing() {
        return this instanceof Installed installed
                ? Optional.of(new ClaimTarget.OfProduct(installed.product(), List.of()))
                : Optional.empty();
    }
}
