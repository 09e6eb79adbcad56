package org.vouchsafe.assess.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.ListedComponent;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.assess.match.Match;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.ReasonCode;

/**
 * What one inventory says of one advisory.
 *
 * @param listings what it lists that matches in any way, the weightiest first
 * @param verdict its verdict by itself
 * @param reason why the verdict is not more definite; null for definite verdicts
 */
public record InventoryReading(InventoryFact inventory, List<Listing> listings, CompletenessRule.Judgement completeness,
        InventoryVerdict verdict, @Nullable ReasonCode reason) {
    /** A listed component and how it stands to the advisory. */
    public record Listing(ListedComponent listed, Match match) {}

    private record Verdict(InventoryVerdict verdict, @Nullable ReasonCode reason) {}

    private static final Comparator<Listing> WEIGHT = Comparator.comparing((Listing each) -> each.match().kind())
            .thenComparing(each -> each.listed().component().displayName()).thenComparing(each -> each.listed().place().location().text())
            .thenComparingLong(each -> each.listed().id().value());

    public InventoryReading {
        listings = List.copyOf(listings);
    }

    /** Reads an inventory. */
    public static InventoryReading of(InventoryFact inventory, Advisory advisory, Policy policy) {
        var listings = new ArrayList<Listing>();
        for (ListedComponent each : inventory.candidates()) {
            Match match = advisory.match(each);
            if (match.kind() != Match.Kind.NONE) {
                listings.add(new Listing(each, match));
            }
        }
        listings.sort(WEIGHT);
        CompletenessRule.Judgement completeness = CompletenessRule.judge(inventory.header(), policy.absence());
        Verdict verdict = listings.isEmpty() ? absent(inventory, advisory, completeness) : present(listings, completeness);
        return new InventoryReading(inventory, listings, completeness, verdict.verdict(), verdict.reason());
    }

    /** Exposure windows will add their verdict between the first and the second. */
    private static Verdict present(List<Listing> listings, CompletenessRule.Judgement completeness) {
        return switch (listings.getFirst().match().kind()) {
            case AFFECTED -> new Verdict(InventoryVerdict.PRESENT_AFFECTED, null);
            case UNDETERMINED -> new Verdict(InventoryVerdict.UNDETERMINED, ReasonCode.VERSION_UNKNOWN);
            case OUTSIDE -> completeness.complete() ? new Verdict(InventoryVerdict.PRESENT_UNAFFECTED, null)
                    : new Verdict(InventoryVerdict.UNDETERMINED, ReasonCode.INVENTORY_INCOMPLETE);
            case POSSIBLE, NONE -> new Verdict(InventoryVerdict.UNDETERMINED, ReasonCode.POSSIBLE_MATCH);
        };
    }

    private static Verdict absent(InventoryFact inventory, Advisory advisory, CompletenessRule.Judgement completeness) {
        var types = advisory.matcher().packageTypes();
        if (!advisory.matcher().hasAffectedPackages() || !CompletenessRule.isComparable(inventory.header(), types)) {
            return new Verdict(InventoryVerdict.ABSENT_INCOMPLETE, ReasonCode.NOT_COMPARABLE);
        }
        return completeness.complete() && CompletenessRule.speaksOf(inventory.header(), types)
                ? new Verdict(InventoryVerdict.ABSENT_COMPLETE, null)
                : new Verdict(InventoryVerdict.ABSENT_INCOMPLETE, ReasonCode.INVENTORY_INCOMPLETE);
    }

    /** Its listings of this kind. */
    public List<Listing> listings(Match.Kind kind) {
        return listings.stream().filter(each -> each.match().kind() == kind).toList();
    }

    /** True when it lists the package itself, in whatever version. */
    public boolean hasCertainMatch() {
        return listings.stream().anyMatch(each -> each.match().kind().isCertain());
    }

    /** The listing that the document calls by this id of its own. */
    public static Optional<ListedComponent> byRef(InventoryFact inventory, String ref) {
        return inventory.candidates().stream().filter(each -> ref.equals(each.ref())).findFirst();
    }
}
