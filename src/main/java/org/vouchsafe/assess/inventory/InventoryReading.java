package org.vouchsafe.assess.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.exposure.BuildTimes;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.ListedComponent;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.assess.inventory.joined.RequirementFiles;
import org.vouchsafe.assess.match.Match;
import org.vouchsafe.domain.position.Exposure;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.ReasonCode;

/**
 * What one inventory says of one advisory.
 *
 * @param listings what it lists that matches in any way, the weightiest first
 * @param settled what it only declares, while another inventory of the same project says which version was installed
 * @param project other inventories of the project whose ranges it declares; empty unless it is such a file
 * @param role whether what it lists is installed
 * @param verdict its verdict by itself
 * @param reason why the verdict is not more definite; null for definite verdicts
 */
public record InventoryReading(InventoryFact inventory, List<Listing> listings, List<Settled> settled, List<InventoryFact> project,
        Role role, CompletenessRule.Judgement completeness, InventoryVerdict verdict, @Nullable ReasonCode reason) {
    /** What an inventory is for. */
    public enum Role {
        /** It says what is there. */
        LISTS,
        /** It only says which versions of something may be there. */
        CONSTRAINS
    }

    /**
     * A listed component and how it stands to the advisory.
     *
     * @param exposure what follows from its range, when that is all that is known of its version
     */
    public record Listing(ListedComponent listed, Match match, @Nullable Exposure exposure) {}

    /** A declared component, and the listing that says which version was installed. */
    public record Settled(ListedComponent declared, ListedComponent installed) {}

    /** What else is known of the release: its inventories in force, and when it was built. */
    public record Surroundings(List<InventoryFact> inForce, BuildTimes built, RequirementFiles requirements) {
        public Surroundings {
            inForce = List.copyOf(inForce);
        }

        /** The same, with what its requirements files have to do with one another. */
        public Surroundings(List<InventoryFact> inForce, BuildTimes built) {
            this(inForce, built, RequirementFiles.among(inForce));
        }
    }

    private record Verdict(InventoryVerdict verdict, @Nullable ReasonCode reason) {}

    private static final Comparator<Listing> WEIGHT = Comparator.comparing((Listing each) -> each.match().kind())
            .thenComparing(each -> each.listed().component().displayName()).thenComparing(each -> each.listed().place().location().text())
            .thenComparingLong(each -> each.listed().id().value());

    public InventoryReading {
        listings = List.copyOf(listings);
        settled = List.copyOf(settled);
        project = List.copyOf(project);
    }

    /** Reads an inventory. */
    public static InventoryReading of(InventoryFact inventory, Advisory advisory, Policy policy, Surroundings surroundings) {
        var listings = new ArrayList<Listing>();
        var settled = new ArrayList<Settled>();
        List<InventoryFact> project = !inventory.header().kind().isManifest() ? List.of()
                : Project.of(inventory, surroundings.inForce()).stream().filter(each -> !surroundings.requirements().onlyConstrains(each))
                        .toList();
        var reading = new ListingReading(inventory, advisory, surroundings, project);
        for (ListedComponent each : inventory.candidates()) {
            ListingReading.Outcome outcome = reading.of(each);
            Optional.ofNullable(outcome.listing()).ifPresent(listings::add);
            Optional.ofNullable(outcome.settled()).ifPresent(settled::add);
        }
        listings.sort(WEIGHT);
        CompletenessRule.Judgement completeness = CompletenessInForce.judge(inventory, surroundings.inForce(), surroundings.requirements(),
                policy);
        Verdict verdict = listings.isEmpty() ? absent(inventory, advisory, completeness)
                : present(inventory, advisory, listings, completeness);
        return new InventoryReading(inventory, listings, settled, project,
                surroundings.requirements().onlyConstrains(inventory) ? Role.CONSTRAINS : Role.LISTS, completeness, verdict.verdict(),
                verdict.reason());
    }

    private static Verdict present(InventoryFact inventory, Advisory advisory, List<Listing> listings,
            CompletenessRule.Judgement completeness) {
        return switch (listings.getFirst().match().kind()) {
            case AFFECTED -> new Verdict(InventoryVerdict.PRESENT_AFFECTED, null);
            case EXPOSED -> new Verdict(InventoryVerdict.EXPOSED, ReasonCode.EXPOSED_IN_WINDOW);
            case UNDETERMINED -> new Verdict(InventoryVerdict.UNDETERMINED, ReasonCode.VERSION_UNKNOWN);
            case POSSIBLE, REMOTE, NONE -> listings.stream().allMatch(InventoryReading::isOfOtherRelease)
                    ? new Verdict(InventoryVerdict.ABSENT_INCOMPLETE, ReasonCode.NOT_COMPARABLE)
                    : new Verdict(InventoryVerdict.UNDETERMINED, ReasonCode.POSSIBLE_MATCH);
            case OUTSIDE -> listings.stream().anyMatch(InventoryReading::isOfOtherRelease)
                    || !advisory.matcher().speaksOfEach(inventory.header().completeness().distributions())
                            ? new Verdict(InventoryVerdict.UNDETERMINED, ReasonCode.NOT_COMPARABLE)
                            : completeness.complete() ? new Verdict(InventoryVerdict.PRESENT_UNAFFECTED, null)
                                    : new Verdict(InventoryVerdict.UNDETERMINED, ReasonCode.INVENTORY_INCOMPLETE);
        };
    }

    private static boolean isOfOtherRelease(Listing listing) {
        return listing.match().by() == Match.By.OTHER_RELEASE;
    }

    private static Verdict absent(InventoryFact inventory, Advisory advisory, CompletenessRule.Judgement completeness) {
        var types = advisory.matcher().packageTypes();
        if (!advisory.matcher().hasAffectedPackages() || advisory.matcher().isReadInPart()
                || !CompletenessRule.isComparable(inventory.header(), types)
                || !advisory.matcher().speaksOfAll(inventory.header().completeness().distributions())) {
            return new Verdict(InventoryVerdict.ABSENT_INCOMPLETE, ReasonCode.NOT_COMPARABLE);
        }
        return completeness.complete() && CompletenessRule.speaksOf(inventory.header(), types)
                ? new Verdict(InventoryVerdict.ABSENT_COMPLETE, null)
                : new Verdict(InventoryVerdict.ABSENT_INCOMPLETE, ReasonCode.INVENTORY_INCOMPLETE);
    }

    /**
     * False for a file that only declares ranges of a project of which another inventory is held, or only constrains what others ask for, and adds
     * nothing to that: then it is no subject of its own. Where nothing says that all it asks for was resolved there, it adds what it may bring beside what it names.
     */
    public boolean isSubject() {
        return !listings.isEmpty() || role == Role.LISTS && project.isEmpty()
                || role == Role.LISTS && settled.isEmpty() && !Project.isResolved(inventory, project);
    }

    /** True when something it lists is by itself worth a position. */
    public boolean opensPosition() {
        return listings.stream().anyMatch(each -> each.match().opensPosition());
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
