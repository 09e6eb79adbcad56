package org.vouchsafe.assess.match;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.match.name.OtherNames;
import org.vouchsafe.assess.match.name.ProductNames;
import org.vouchsafe.assess.version.AffectedVersions;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.advisory.Configuration;
import org.vouchsafe.domain.advisory.Configuration.Joined;
import org.vouchsafe.domain.advisory.CpeRange;
import org.vouchsafe.domain.inventory.Component;

/**
 * One configuration of an advisory. A vulnerable product that is affected only together with others is UNDETERMINED until those are listed: that an inventory
 * does not list a platform says nothing, since few list any.
 */
record ConfigurationEntry(Joined joined, List<Node> nodes) implements Entry {
    private static final String FIRMWARE = "_firmware";

    record Node(Joined joined, List<CpeCriterion> criteria, boolean clear) {}

    static ConfigurationEntry of(Configuration configuration) {
        return new ConfigurationEntry(configuration.joined(), configuration.nodes().stream().map(each -> new Node(each.joined(), each.cpes()
                .stream().map(CpeCriterion::of).toList(), each.unclear() == null)).toList());
    }

    @Override
    public Optional<AffectedVersions> versions() {
        return Optional.empty();
    }

    @Override
    public boolean names(Purl purl) {
        return false;
    }

    /** True when it cannot be told which products it means. */
    boolean isUnclear() {
        return nodes.stream().anyMatch(each -> !each.clear());
    }

    /** True when it speaks of products that must be there beside the affected one. */
    boolean isConditional() {
        return joined == Joined.ALL && nodes.size() > 1 || nodes.stream().anyMatch(each -> each.joined() == Joined.ALL);
    }

    @Override
    public Match match(Candidate candidate) {
        Component component = candidate.component();
        Match best = Match.NONE;
        for (Node node : nodes) {
            for (CpeCriterion criterion : node.criteria()) {
                if (criterion.range().role() == CpeRange.Role.VULNERABLE) {
                    for (Cpe each : component.cpes()) {
                        if (criterion.isProduct(each)) {
                            best = best.or(conditional(criterion.match(component, each), node, criterion, candidate));
                        }
                    }
                }
            }
        }
        return best.kind() != Match.Kind.NONE && component.disagreement() != null
                ? Comparison.undetermined(Match.By.CPE, component.disagreement())
                : best;
    }

    private Match conditional(Match alone, Node own, CpeCriterion criterion, Candidate candidate) {
        if (alone.kind() == Match.Kind.OUTSIDE && !own.clear()) {
            return Comparison.undetermined(Match.By.CPE, "what the advisory says of the versions of that product is unclear");
        }
        if (alone.kind() != Match.Kind.AFFECTED) {
            return alone;
        }
        boolean within = own.clear() && (own.joined() == Joined.ANY
                || own.criteria().stream().allMatch(each -> each.equals(criterion) || isThere(each, criterion, candidate.beside())));
        boolean others = joined == Joined.ANY || nodes.stream().filter(each -> !each.equals(own))
                .allMatch(each -> isThere(each, criterion, candidate.beside()));
        return within && others ? alone
                : Comparison.undetermined(Match.By.CPE, alone.because()
                        + ", but only together with other products or in a way that the inventories do not show");
    }

    private static boolean isThere(Node node, CpeCriterion vulnerable, Collection<Component> beside) {
        return node.clear() && (node.joined() == Joined.ANY ? node.criteria().stream().anyMatch(each -> isThere(each, vulnerable, beside))
                : node.criteria().stream().allMatch(each -> isThere(each, vulnerable, beside)));
    }

    private static boolean isThere(CpeCriterion wanted, CpeCriterion vulnerable, Collection<Component> beside) {
        return isOwnDevice(wanted.range().cpe(), vulnerable.range().cpe())
                || beside.stream().anyMatch(each -> each.cpes().stream().filter(wanted::isProduct)
                        .anyMatch(cpe -> wanted.isPlatformOfAnyVersion() || wanted.match(each, cpe).kind() == Match.Kind.AFFECTED));
    }

    /** Firmware is always together with the device it is made for. */
    private static boolean isOwnDevice(Cpe wanted, Cpe vulnerable) {
        return wanted.part().equals("h") && wanted.vendor().equals(vulnerable.vendor())
                && vulnerable.product().equals(wanted.product() + FIRMWARE);
    }

    /** A component without any CPE may be the product all the same. */
    @Override
    public Match possible(Candidate candidate) {
        Component component = candidate.component();
        if (!component.cpes().isEmpty()) {
            return Match.NONE;
        }
        List<String> products = ProductNames.of(component);
        Match best = Match.NONE;
        for (Node node : nodes) {
            for (CpeCriterion each : node.criteria()) {
                if (each.range().role() == CpeRange.Role.VULNERABLE && products.contains(ProductNames.of(each.range().cpe()))
                        && ProductNames.canBe(component, each.name().targetSoftware())) {
                    best = best.or(possible(each, component));
                }
            }
        }
        return best;
    }

    private static Match possible(CpeCriterion criterion, Component component) {
        List<String> versions = OtherNames.versions(component, null);
        String because = "the advisory names it only as " + criterion.range().cpe().text() + ", and it gives no CPE to compare";
        Match.By by = OtherNames.isBare(component) ? Match.By.NAME : Match.By.OTHER_NAME;
        boolean outside = !versions.isEmpty()
                && versions.stream().allMatch(each -> criterion.contains(each, null) == CpeCriterion.Answer.NO);
        return new Match(outside ? Match.Kind.REMOTE : Match.Kind.POSSIBLE, by, because);
    }
}
