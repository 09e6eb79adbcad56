package org.vouchsafe.format.csaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Narrowing;

/** What a product id stands for. */
sealed interface Product {
    /** How the innermost product of a combination belongs to the next one. */
    enum Bond {
        /** It is a part of it. */
        PART,
        /** It is a product of its own that is there on or beside it ({@code installed_on}, {@code installed_with}). */
        INSTALLED
    }

    /** A product named in the tree. */
    record Named(Identification name) implements Product {}

    /**
     * A product within another one, as relationships and product paths make it.
     *
     * @param between what lies between the two, from inside out: products of which the inner one is meant only as a part
     */
    record Combined(Identification whole, List<Identification> between, Identification part, Bond bond) implements Product {
        public Combined {
            between = List.copyOf(between);
        }
    }

    /** A relationship that runs in a circle or refers to nothing: it names nothing. */
    record Nothing() implements Product {}

    /** Of what a statement that clears speaks: never of more than the combination named. */
    default Optional<ClaimTarget> clearing() {
        return switch (this) {
            case Named named -> Optional.of(new ClaimTarget.OfProduct(named.name(), List.of()));
            case Combined combined -> Optional.of(new ClaimTarget.OfProduct(combined.whole().narrowed(combined.between().stream()
                    .map(each -> new Narrowing("within", each.text())).toList()), List.of(combined.part())));
            case Nothing ignored -> Optional.empty();
        };
    }

    /** Of what else a statement that does not clear speaks: what is affected on one host or within one product must not pass for unaffected. */
    default List<ClaimTarget> alsoNotClearing() {
        if (!(this instanceof Combined combined)) {
            return List.of();
        }
        List<ClaimTarget> also = new ArrayList<>();
        combined.between().forEach(each -> also.add(new ClaimTarget.OfProduct(each, List.of(combined.part()))));
        if (combined.bond() == Bond.INSTALLED) {
            also.add(new ClaimTarget.OfProduct(combined.part(), List.of()));
        }
        return also;
    }
}
