package org.vouchsafe.assess.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.claim.Coverage.Extent;
import org.vouchsafe.assess.claim.product.AliasTerms;
import org.vouchsafe.assess.claim.product.ComponentMatching;
import org.vouchsafe.assess.claim.product.KnownMarks;
import org.vouchsafe.assess.claim.product.Limits;
import org.vouchsafe.assess.claim.product.NamedVersion;
import org.vouchsafe.assess.claim.product.ProductMatching;
import org.vouchsafe.assess.claim.product.ReleaseIdentity;
import org.vouchsafe.assess.claim.product.Specificity;
import org.vouchsafe.assess.claim.product.Warned;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.ListedComponent;
import org.vouchsafe.assess.inventory.InventoryReading;
import org.vouchsafe.assess.inventory.InventoryReading.Listing;
import org.vouchsafe.assess.inventory.ReleaseReading;
import org.vouchsafe.assess.match.Match;
import org.vouchsafe.assess.version.Order;
import org.vouchsafe.domain.alias.AliasRule;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.position.InventoryVerdict;

/**
 * What of one release a claim covers (assessment.md, "What it covers").
 *
 * @param analystOrder how the analyst ordered versions of the product
 * @param rules the alias rules that hold
 * @param placed whether the claim's document is placed at this release and the product it names is not known otherwise
 * @param shared whether the name alone may mean this release or another product
 */
public record ClaimResolver(ReleaseIdentity release, ReleaseReading reading, Advisory advisory,
        BiFunction<String, String, Order> analystOrder, List<AliasRule> rules, Predicate<ClaimFact> placed,
        Predicate<Identification> shared) {
    /** What it covers; empty when it does not speak of this release, or of nothing in it that has to do with the advisory. */
    public Optional<Coverage> resolve(ClaimFact claim) {
        if (claim.claim().status().isClearing() && NamedVersion.contradiction(claim.claim().target()).isPresent()) {
            return Optional.empty();
        }
        return switch (claim.claim().target()) {
            case ClaimTarget.OfProduct target -> ofProduct(claim, target.product(),
                    target.components().stream()
                            .map(each -> AliasTerms.known(Limits.unlessItContradictsItself(each), rules)).toList());
            case ClaimTarget.OfBom target -> ofBom(claim, target);
        };
    }

    private @Nullable Identification component(ClaimTarget.OfBom target) {
        return target.component() == null ? null : AliasTerms.known(target.component(), rules);
    }

    private Optional<Coverage> ofProduct(ClaimFact claim, Identification product, List<Identification> components) {
        Optional<ProductMatching.Meant> meant = ProductMatching.match(product, release, analystOrder);
        if (meant.isEmpty() && !claim.claim().status().isClearing()) {
            meant = Whose.of(claim.document(), release.supplier(), List.of()) == AuthorClass.SUPPLIER
                    ? Warned.matchOwn(product, release, analystOrder)
                    : Warned.match(product, release, analystOrder);
        }
        if (meant.isPresent()) {
            Specificity specificity = meant.get().specificity();
            if (claim.claim().status().isClearing()) {
                if (Limits.mismatch(product, release).isPresent()) {
                    return Optional.empty();
                }
                Optional<String> less = Limits.narrower(product, release).or(() -> unknownVendor(claim, product))
                        .or(() -> shared.test(product) ? Optional.of("also what another product is called") : Optional.empty());
                if (less.isPresent()) {
                    return Optional
                            .of(new Coverage(specificity, new Extent.Part(Set.of(), false, product.text() + " (" + less.get() + ")")));
                }
            }
            InventoryId part = meant.get().part();
            if (!components.isEmpty()) {
                return components(claim, specificity, components);
            }
            return Optional.of(part == null ? Coverage.whole(specificity) : part(specificity, part, product.text()));
        }
        if (!placed.test(claim)) {
            return Optional.empty();
        }
        if (!components.isEmpty()) {
            return components(claim, Specificity.EXACT, components);
        }
        // A document placed here may name a component where it should name a product: then it speaks of that component only.
        Identification known = AliasTerms.known(product, rules);
        boolean isComponent = ComponentMatching.anyIsAffectedPackage(List.of(known), advisory)
                || release.inventories().stream().flatMap(each -> each.candidates().stream())
                        .anyMatch(each -> !each.root() && ComponentMatching.means(known, each.component()));
        return isComponent ? components(claim, Specificity.EXACT, List.of(known)) : Optional.of(Coverage.whole(Specificity.EXACT));
    }

    /** Without a vendor a name can be that of anybody's product, unless it is the supplier who speaks. */
    private Optional<String> unknownVendor(ClaimFact claim, Identification product) {
        boolean nameOnly = product.vendor() == null && product.purls().isEmpty() && product.cpes().isEmpty() && product.hashes().isEmpty()
                && product.marks().isEmpty();
        return nameOnly && Whose.of(claim.document(), release.supplier(), List.of()) != AuthorClass.SUPPLIER
                ? Optional.of("of a vendor that is not named")
                : Optional.empty();
    }

    private Optional<Coverage> ofBom(ClaimFact claim, ClaimTarget.OfBom target) {
        // What a ref means is told by the BOM: one that was changed after it was signed may say anything.
        List<InventoryFact> boms = release.inventories().stream().filter(each -> isMeant(each, target, claim))
                .filter(each -> !each.isTampered() || !claim.claim().status().isClearing()).toList();
        if (boms.isEmpty()) {
            return withoutInventory(claim, target);
        }
        if (target.root() || target.ref() == null) {
            return Optional.of(Coverage.whole(Specificity.EXACT));
        }
        for (InventoryFact bom : boms) {
            Optional<ListedComponent> named = InventoryReading.byRef(bom, target.ref());
            if (named.isPresent()) {
                return named.get().root() ? Optional.of(Coverage.whole(Specificity.EXACT)) : listed(claim, named.get());
            }
        }
        Identification component = component(target);
        if (component != null) {
            return components(claim, Specificity.EXACT, List.of(component));
        }
        // It speaks of something in this release that we cannot find: reason enough to worry, none to be relieved.
        return claim.claim().status().isClearing() ? Optional.empty() : Optional.of(Coverage.whole(Specificity.EXACT));
    }

    private static boolean isMeant(InventoryFact bom, ClaimTarget.OfBom target, ClaimFact claim) {
        if (target.serialNumber() == null) {
            return bom.evidence().equals(claim.document().evidence());
        }
        Integer version = bom.header().documentVersion();
        return KnownMarks.serial(bom.header().serialNumber()).equals(KnownMarks.serial(target.serialNumber()))
                && (target.documentVersion() == null || target.documentVersion().equals(version == null ? Integer.valueOf(1) : version));
    }

    /** A VEX document that is no inventory can still say what its refs mean; a link to a BOM that is not held waits. */
    private Optional<Coverage> withoutInventory(ClaimFact claim, ClaimTarget.OfBom target) {
        if (target.serialNumber() != null) {
            return Optional.empty();
        }
        if (target.root() || target.ref() == null) {
            return target.component() != null ? ofProduct(claim, target.component(), List.of())
                    : placed.test(claim) ? Optional.of(Coverage.whole(Specificity.EXACT)) : Optional.empty();
        }
        if (target.component() != null && !claim.claim().status().isClearing()) {
            // Where a component should stand a product may be named.
            Optional<Coverage> product = ofProduct(claim, target.component(), List.of());
            if (product.isPresent()) {
                return product;
            }
        }
        Identification component = component(target);
        return component != null && placed.test(claim) ? components(claim, Specificity.EXACT, List.of(component)) : Optional.empty();
    }

    private Optional<Coverage> listed(ClaimFact claim, ListedComponent named) {
        Set<Listing> covered = required(each -> each.listed().id().equals(named.id()) || samePurl(each.listed(), named));
        boolean concerns = !covered.isEmpty() || advisory.match(named).kind().isCertain();
        return concerned(claim, Specificity.EXACT, concerns, covered, List.of(named.component().displayName()));
    }

    private static boolean samePurl(ListedComponent one, ListedComponent other) {
        return one.component().purl() != null && one.component().purl().equals(other.component().purl());
    }

    private Optional<Coverage> components(ClaimFact claim, Specificity specificity, List<Identification> named) {
        boolean clearing = claim.claim().status().isClearing();
        Set<Listing> covered = required(each -> clearing ? ComponentMatching.anyMeansAllOf(named, each.listed()) || mayBe(each, named)
                : ComponentMatching.anyMeans(named, each.listed()));
        // Where nothing affected is listed, naming an affected package is enough; where something is, it must be what the claim means.
        List<Identification> whole = clearing ? named.stream().filter(Limits::isUnlimited).toList() : named;
        boolean concerns = !covered.isEmpty()
                || (ComponentMatching.anyIsAffectedPackage(whole, advisory) && required(each -> true).isEmpty());
        return concerned(claim, specificity, concerns, covered, named.stream().map(Identification::text).sorted().toList());
    }

    /** What may be the affected package is cleared by what clears that package in the same version, whichever of the two it is. */
    private boolean mayBe(Listing listing, List<Identification> named) {
        return listing.match().kind() == Match.Kind.POSSIBLE
                && named.stream().filter(Limits::isUnlimited)
                        .anyMatch(each -> ComponentMatching.anyIsAffectedPackage(List.of(each), advisory)
                                && ComponentMatching.isVersion(each, each.statedVersion(), listing.listed().component().version()));
    }

    private static Optional<Coverage> concerned(ClaimFact claim, Specificity specificity, boolean concerns, Set<Listing> covered,
            List<String> names) {
        // "Another component of it is affected" is still a word about the release; "another component is not" clears nothing.
        boolean reaches = concerns || !claim.claim().status().isClearing();
        return reaches ? Optional.of(new Coverage(specificity, new Extent.Components(covered, names))) : Optional.empty();
    }

    private Coverage part(Specificity specificity, InventoryId part, String name) {
        Set<Listing> covered = new HashSet<>();
        boolean othersClear = true;
        for (InventoryReading each : reading.inForce()) {
            if (each.inventory().id().equals(part)) {
                each.listings().stream().filter(ClaimResolver::isRequired).forEach(covered::add);
            } else {
                othersClear &= each.verdict() == InventoryVerdict.PRESENT_UNAFFECTED || each.verdict() == InventoryVerdict.ABSENT_COMPLETE;
            }
        }
        return new Coverage(specificity, new Extent.Part(covered, othersClear, name));
    }

    private Set<Listing> required(Predicate<Listing> meant) {
        var required = new HashSet<Listing>();
        listings().filter(ClaimResolver::isRequired).filter(meant).forEach(required::add);
        return required;
    }

    private Stream<Listing> listings() {
        return reading.inForce().stream().flatMap(each -> each.listings().stream());
    }

    /** What a clearing claim must cover: all that is affected or may be, under whatever name. */
    static boolean isRequired(Listing listing) {
        return listing.match().kind() == Match.Kind.AFFECTED || listing.match().kind() == Match.Kind.EXPOSED
                || listing.match().kind() == Match.Kind.UNDETERMINED || listing.match().kind() == Match.Kind.POSSIBLE;
    }
}
