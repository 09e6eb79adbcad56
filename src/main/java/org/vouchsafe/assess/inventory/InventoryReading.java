package org.vouchsafe.assess.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.exposure.BuildTimes;
import org.vouchsafe.assess.exposure.DeclaredExposure;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.ListedComponent;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.assess.match.AdvisoryMatcher;
import org.vouchsafe.assess.match.Match;
import org.vouchsafe.assess.version.declared.DeclaredRange;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.position.Exposure;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.ReasonCode;

/**
 * What one inventory says of one advisory.
 *
 * @param listings what it lists that matches in any way, the weightiest first
 * @param settled what it only declares, while another inventory of the same project says which version was installed
 * @param project other inventories of the project whose ranges it declares; empty unless it is such a file
 * @param verdict its verdict by itself
 * @param reason why the verdict is not more definite; null for definite verdicts
 */
public record InventoryReading(InventoryFact inventory, List<Listing> listings, List<Settled> settled, List<InventoryFact> project,
        CompletenessRule.Judgement completeness,
        InventoryVerdict verdict, @Nullable ReasonCode reason) {
    /**
     * A listed component and how it stands to the advisory.
     *
     * @param exposure what follows from its range, when that is all that is known of its version
     */
    public record Listing(ListedComponent listed, Match match, @Nullable Exposure exposure) {}

    /** A declared component, and the listing that says which version was installed. */
    public record Settled(ListedComponent declared, ListedComponent installed) {}

    /** What else is known of the release: its inventories in force, and when it was built. */
    public record Surroundings(List<InventoryFact> inForce, BuildTimes built) {
        public Surroundings {
            inForce = List.copyOf(inForce);
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
        List<InventoryFact> project = inventory.header().kind().isManifest() ? Project.of(inventory, surroundings.inForce()) : List.of();
        for (ListedComponent each : inventory.candidates()) {
            Match match = matched(each, advisory, surroundings);
            String range = match.kind() == Match.Kind.UNDETERMINED ? each.onlyRange() : null;
            List<ListedComponent> installed = range == null ? List.of() : installed(each, project, advisory);
            Optional<ListedComponent> asked = installed.stream().filter(one -> range != null && isAskedFor(each, range, one)).findFirst();
            if (asked.isPresent()) {
                settled.add(new Settled(each, asked.get()));
            } else if (!installed.isEmpty()) {
                listings.add(new Listing(each, new Match(match.kind(), match.by(),
                        "it is asked for as \"%s\", but %s lists %s".formatted(range, installed.getFirst().place().evidence(),
                                installed.getFirst().component().displayName())),
                        null));
            } else if (range != null) {
                Exposure exposure = DeclaredExposure.judge(each, range, advisory, surroundings.built());
                // Where a window is recorded, a check of its own tells the rule.
                String because = advisory.windows().none() ? exposure.rule() : "only the range \"" + range + "\" is known";
                listings.add(declared(each, match, exposure, because));
            } else if (match.kind() != Match.Kind.NONE) {
                listings.add(new Listing(each, match, null));
            }
        }
        listings.sort(WEIGHT);
        CompletenessRule.Judgement completeness = CompletenessInForce.judge(inventory, surroundings.inForce(), policy);
        Verdict verdict = listings.isEmpty() ? absent(inventory, advisory, completeness) : present(listings, completeness);
        return new InventoryReading(inventory, listings, settled, project, completeness, verdict.verdict(), verdict.reason());
    }

    private static Match matched(ListedComponent listed, Advisory advisory, Surroundings surroundings) {
        Match match = advisory.matcher().isConditional()
                ? advisory.matcher().match(listed.component(), surroundings.inForce().stream().flatMap(each -> each.candidates().stream())
                        .map(ListedComponent::component).toList())
                : advisory.match(listed);
        // A supplier's product may well be called like some package; a repository of that name is more than a namesake.
        boolean namesake = listed.root() && match.by() == Match.By.OTHER_NAME
                && listed.component().purls().stream().noneMatch(AdvisoryMatcher::isRepository);
        return namesake ? Match.NONE : match;
    }

    private static Listing declared(ListedComponent listed, Match match, Exposure exposure, String because) {
        boolean exposed = exposure.answer() == Exposure.Answer.COULD_HAVE_RESOLVED;
        return new Listing(listed, new Match(exposed ? Match.Kind.EXPOSED : match.kind(), match.by(), because), exposure);
    }

    /** What another inventory of the same project lists of that package, with its version. */
    private static List<ListedComponent> installed(ListedComponent declared, List<InventoryFact> project, Advisory advisory) {
        Purl purl = declared.component().purl();
        return project.stream().flatMap(each -> each.candidates().stream())
                .filter(each -> each.component().version() != null && each.component().purl() != null && purl != null
                        && each.component().purl().packageName().equals(purl.packageName()) && advisory.match(each).kind().isCertain())
                .toList();
    }

    /** An override replaces what is asked for elsewhere; any other range must admit what was installed for it. */
    private static boolean isAskedFor(ListedComponent declared, String range, ListedComponent installed) {
        Purl purl = declared.component().purl();
        String version = installed.component().version();
        return purl == null || version == null || declared.particulars().traits().contains(Trait.OVERRIDDEN)
                || DeclaredRange.of(purl.type(), range).mayAdmit(version);
    }

    private static Verdict present(List<Listing> listings, CompletenessRule.Judgement completeness) {
        return switch (listings.getFirst().match().kind()) {
            case AFFECTED -> new Verdict(InventoryVerdict.PRESENT_AFFECTED, null);
            case EXPOSED -> new Verdict(InventoryVerdict.EXPOSED, ReasonCode.EXPOSED_IN_WINDOW);
            case UNDETERMINED -> new Verdict(InventoryVerdict.UNDETERMINED, ReasonCode.VERSION_UNKNOWN);
            case POSSIBLE, REMOTE, NONE -> new Verdict(InventoryVerdict.UNDETERMINED, ReasonCode.POSSIBLE_MATCH);
            case OUTSIDE -> completeness.complete() ? new Verdict(InventoryVerdict.PRESENT_UNAFFECTED, null)
                    : new Verdict(InventoryVerdict.UNDETERMINED, ReasonCode.INVENTORY_INCOMPLETE);
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

    /**
     * False for a file that only declares ranges of a project of which another inventory is held, and adds nothing to that: then it is no
     * subject of its own. Where nothing says that all it asks for was resolved there, it adds what it may bring beside what it names.
     */
    public boolean isSubject() {
        return project.isEmpty() || !listings.isEmpty() || settled.isEmpty() && !Project.isResolved(inventory, project);
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
