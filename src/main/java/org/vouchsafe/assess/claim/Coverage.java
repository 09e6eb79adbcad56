package org.vouchsafe.assess.claim;

import java.util.List;
import java.util.Set;
import org.vouchsafe.assess.claim.product.Specificity;
import org.vouchsafe.assess.inventory.InventoryReading;

/**
 * What of a release a claim covers.
 *
 * @param extent which of the listings it must cover to speak of the pair
 */
public record Coverage(Specificity specificity, Extent extent) {
    /** How much of the release is covered. */
    public sealed interface Extent {
        /** All of it. */
        record Whole() implements Extent {}

        /**
         * Components of it.
         *
         * @param covered those affected or undetermined listings that the claim means
         * @param names what the claim calls them, for showing and for telling two claims apart
         */
        record Components(Set<InventoryReading.Listing> covered, List<String> names) implements Extent {
            public Components {
                covered = Set.copyOf(covered);
                names = List.copyOf(names);
            }
        }

        /**
         * One part of a release that has several.
         *
         * @param covered the affected or undetermined listings of that part
         * @param othersClear true when the inventories of the other parts are themselves conclusive and clear
         */
        record Part(Set<InventoryReading.Listing> covered, boolean othersClear, String name) implements Extent {
            public Part {
                covered = Set.copyOf(covered);
            }
        }
    }

    /** All of the release. */
    static Coverage whole(Specificity specificity) {
        return new Coverage(specificity, new Extent.Whole());
    }
}
