package org.vouchsafe.assess.claim;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.vouchsafe.assess.claim.product.AliasTerms;
import org.vouchsafe.assess.claim.product.CpePattern;
import org.vouchsafe.assess.claim.product.Folded;
import org.vouchsafe.assess.claim.product.KnownMarks;
import org.vouchsafe.assess.claim.product.PurlPattern;
import org.vouchsafe.assess.claim.product.ReleaseIdentity;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.ListedComponent;
import org.vouchsafe.assess.fact.Placement;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.alias.AliasRule;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * Keys under which claims and the releases they may speak of meet, whatever the viewpoint. They only narrow the search: what shares no key
 * cannot be meant, what shares one is looked at closely.
 */
public final class ClaimKeys {
    private static final String MARKED = "marked";

    private ClaimKeys() {}

    /** Keys of what a claim names, and of where its document was ever placed. */
    public static Set<String> of(ClaimFact claim) {
        var keys = new TreeSet<String>();
        switch (claim.claim().target()) {
            case ClaimTarget.OfProduct target -> keys.addAll(of(target.product()));
            case ClaimTarget.OfBom target -> {
                keys.add(target.serialNumber() == null ? "evidence:" + claim.document().evidence().value()
                        : "serial:" + KnownMarks.serial(target.serialNumber()));
                if (target.component() != null) {
                    keys.addAll(of(target.component()));
                }
            }
        }
        claim.document().placements().stream().map(Placement::release).filter(Objects::nonNull).forEach(each -> keys.add(ofPlace(each)));
        return keys;
    }

    /** The key of a release at which documents are placed. */
    public static String ofPlace(ReleaseId release) {
        return "release:" + release.value();
    }

    /** The alias rules that mean this release or its product. */
    public static List<AliasRule> meaning(Collection<AliasRule> rules, Product product, Release release) {
        return rules.stream().filter(each -> ReleaseIdentity.means(each, product, release)).toList();
    }

    /** Keys of a product as a claim names it. */
    public static Set<String> of(Identification product) {
        var keys = new TreeSet<String>();
        product.purls().forEach(each -> keys.add("purl:" + each.packageName().key()));
        product.cpes().forEach(each -> addCpe(keys, each.key()));
        product.purls().stream().filter(each -> each.type().equals("generic"))
                .forEach(each -> keys.add("name:" + Folded.of(each.name())));
        product.hashes().forEach(each -> keys.add(key(each)));
        if (!product.marks().isEmpty()) {
            // Numbers may be patterns, so they cannot be looked up.
            keys.add(MARKED);
        }
        AliasTerms.keys(product).forEach(each -> keys.add("alias:" + each));
        if (product.name() != null) {
            keys.add("name:" + Folded.of(product.name()));
            // Suppliers write their own name before it.
            keys.add("name:" + Folded.of(product.name().substring(product.name().lastIndexOf('/') + 1)));
        }
        return keys;
    }

    /** Keys of a release: its names and identifiers, all inventories ever placed at it, and what alias rules ever called it. */
    public static Set<String> of(Product product, Release release, List<InventoryFact> everPlaced, List<AliasRule> everMade) {
        var keys = new TreeSet<String>();
        meaning(everMade, product, release).forEach(each -> keys.add("alias:" + each.term().key()));
        if (!product.aliases().isEmpty() || !release.identifiers().isEmpty()
                || everPlaced.stream().anyMatch(each -> each.header().serialNumber() != null)) {
            keys.add(MARKED);
        }
        keys.add(ofPlace(release.id()));
        addName(keys, product.name(), release);
        for (String each : product.aliases()) {
            addName(keys, each, release);
            addIdentifier(keys, each);
        }
        for (String each : release.identifiers()) {
            keys.add("name:" + Folded.of(each));
            addIdentifier(keys, each);
        }
        for (InventoryFact each : everPlaced) {
            addInventory(keys, each, release);
        }
        return keys;
    }

    private static void addInventory(Set<String> keys, InventoryFact inventory, Release release) {
        keys.add("evidence:" + inventory.evidence().value());
        if (inventory.header().serialNumber() != null) {
            keys.add("serial:" + KnownMarks.serial(inventory.header().serialNumber()));
        }
        if (inventory.header().productName() != null) {
            addName(keys, inventory.header().productName(), release);
        }
        if (inventory.header().productPurl() != null) {
            keys.add("purl:" + inventory.header().productPurl().packageName().key());
        }
        for (ListedComponent each : inventory.candidates()) {
            Cpe cpe = each.component().cpe();
            if (each.root() && cpe != null) {
                addCpe(keys, cpe.key());
            }
            if (each.root()) {
                each.component().hashes().forEach(hash -> keys.add(key(hash)));
            }
        }
    }

    private static void addName(Set<String> keys, String name, Release release) {
        keys.add("name:" + Folded.of(name));
        keys.add("name:" + Folded.of(name) + " " + Folded.of(release.version()));
    }

    private static void addCpe(Set<String> keys, String key) {
        keys.add("cpe:" + key);
        // Warnings are heard whatever part of a system they take the product for.
        keys.add("cpe:*:" + CpePattern.withoutPart(key));
    }

    private static String key(Hash hash) {
        return "hash:" + hash.algorithm() + ":" + hash.hex();
    }

    private static void addIdentifier(Set<String> keys, String text) {
        KnownMarks.hash(text).ifPresent(each -> keys.add(key(each)));
        PurlPattern.parse(text).ifPresent(each -> keys.add("purl:" + each.name().key()));
        CpePattern.parse(text).ifPresent(each -> addCpe(keys, each.key()));
    }
}
