package org.vouchsafe.assess.claim.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.ListedComponent;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.alias.AliasRule;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;

/**
 * Everything by which documents may call one release: what the register says, and the roots of the inventories placed at it.
 *
 * @param inventories the visible inventories placed at the release
 * @param aliases the alias rules that mean this release or its product
 */
public record ReleaseIdentity(Supplier supplier, Product product, Release release, List<InventoryFact> inventories, List<KnownPurl> purls,
        List<KnownCpe> cpes, KnownMarks marks, Set<String> names, Set<String> fullNames, List<AliasRule> aliases) {
    /**
     * A purl that means this release.
     *
     * @param part the inventory whose root it is, when that root is only a part of the release; null when it means all of it
     */
    public record KnownPurl(PurlPattern purl, @Nullable InventoryId part) {}

    /** A CPE that means this release; {@code part} as for a purl. */
    public record KnownCpe(CpePattern cpe, @Nullable InventoryId part) {}

    public ReleaseIdentity {
        inventories = List.copyOf(inventories);
        purls = List.copyOf(purls);
        cpes = List.copyOf(cpes);
        aliases = List.copyOf(aliases);
    }

    /** A release of which no document speaks: nobody asks by what it may be called. */
    public static ReleaseIdentity unspoken(Supplier supplier, Product product, Release release) {
        return new ReleaseIdentity(supplier, product, release, List.of(), List.of(), List.of(),
                new KnownMarks(Set.of(), Set.of(), List.of(), List.of()), Set.of(), Set.of(), List.of());
    }

    /**
     * Gathers them.
     *
     * @param rules the alias rules that hold
     */
    public static ReleaseIdentity of(Supplier supplier, Product product, Release release, Collection<InventoryFact> inventories,
            Collection<AliasRule> rules) {
        var purls = new ArrayList<KnownPurl>();
        var cpes = new ArrayList<KnownCpe>();
        var hashes = new ArrayList<KnownMarks.KnownHash>();
        var names = new TreeSet<String>();
        names.add(Folded.of(product.name()));
        var written = new ArrayList<>(product.aliases());
        written.addAll(release.identifiers());
        for (String each : written) {
            PurlPattern.parse(each).ifPresent(purl -> purls.add(new KnownPurl(purl, null)));
            CpePattern.parse(each).ifPresent(cpe -> cpes.add(new KnownCpe(cpe, null)));
        }
        product.aliases().forEach(each -> names.add(Folded.of(each)));
        boolean several = inventories.stream().filter(each -> each.header().kind().ecosystem() == null)
                .map(each -> each.header().subject()).distinct().count() > 1;
        for (InventoryFact each : inventories) {
            String rootName = each.header().productName();
            boolean whole = !several || (rootName != null && names.contains(Folded.of(rootName)));
            addRoot(each, whole ? null : each.id(), purls, cpes);
            hashes.addAll(KnownMarks.roots(each, whole ? null : each.id()));
        }
        var rootNames = new TreeSet<>(names);
        if (!several) {
            inventories.stream().map(each -> each.header().productName()).forEach(each -> addName(rootNames, each));
        }
        var fullNames = new TreeSet<String>();
        rootNames.forEach(each -> fullNames.add(each + " " + Folded.of(release.version())));
        release.identifiers().forEach(each -> fullNames.add(Folded.of(each)));
        return new ReleaseIdentity(supplier, product, release, List.copyOf(inventories), purls, cpes,
                KnownMarks.of(product, release, List.copyOf(inventories), hashes), rootNames, fullNames,
                rules.stream().filter(each -> means(each, product, release)).toList());
    }

    /** True when the rule speaks of this product or release. */
    public static boolean means(AliasRule rule, Product product, Release release) {
        return switch (rule.meaning()) {
            case AliasRule.Meaning.OfProduct of -> of.product().equals(product.id());
            case AliasRule.Meaning.OfRelease of -> of.release().equals(release.id());
            case AliasRule.Meaning.OfComponent ignored -> false;
        };
    }

    private static void addName(Set<String> names, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            names.add(Folded.of(name));
        }
    }

    private static void addRoot(InventoryFact inventory, @Nullable InventoryId part, List<KnownPurl> purls, List<KnownCpe> cpes) {
        Purl root = inventory.header().productPurl();
        if (root != null) {
            purls.add(new KnownPurl(PurlPattern.of(root), part));
        }
        for (ListedComponent each : inventory.candidates()) {
            Cpe cpe = each.component().cpe();
            if (each.root() && cpe != null) {
                cpes.add(new KnownCpe(CpePattern.of(cpe), part));
            }
        }
    }

    /** True when this is a name or alias of the supplier, or one of its namespaces. */
    public boolean isSupplierName(String name) {
        String folded = Folded.of(name);
        return Folded.of(supplier.name()).equals(folded) || supplier.aliases().stream().anyMatch(each -> Folded.of(each).equals(folded))
                || supplier.namespaces().stream().anyMatch(each -> Folded.of(each).equals(folded));
    }
}
