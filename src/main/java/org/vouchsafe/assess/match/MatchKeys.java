package org.vouchsafe.assess.match;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.ListedComponent;
import org.vouchsafe.assess.match.name.GoPaths;
import org.vouchsafe.assess.match.name.LikeNames;
import org.vouchsafe.assess.match.name.Names;
import org.vouchsafe.assess.match.name.OtherNames;
import org.vouchsafe.assess.match.name.ProductNames;
import org.vouchsafe.assess.match.name.SourcePackage;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.advisory.CpeRange;
import org.vouchsafe.domain.alias.AliasRule;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.inventory.Component;

/**
 * The keys under which components meet advisories and claims. A store keeps {@link #of(Component)} beside each interned component; the
 * candidates of an advisory are then all listings of components that share a key with {@link #ofRecords} of its records or with
 * {@link #of(Claim)} of a claim about it, and also all listings whose {@link ListedComponent#ref} is one of {@link #refs(Claim)}. Two
 * things that match always share a key; two that share a key need not match.
 *
 * <p>A feed of advisories is looked up the other way round: kept under {@link #of(AdvisoryRecord)}, the advisories that could touch an inventory are
 * all that share a key with {@link #of(Component)} of one of its components. What is kept under keys must be kept anew when {@link #EDITION} is
 * another one than that under which it was written.
 *
 * <ul>
 * <li>{@code pkg:} purl type, namespace, name; for deb, rpm and apk also the source package
 * <li>{@code in:} what may be the module of a Go package
 * <li>{@code hash:} algorithm and digits
 * <li>{@code cpe:} part, vendor, product
 * <li>{@code bare:} lower-case names of a component that no purl of a registry identifies, or whose purl and name disagree, and of what it stands for
 * <li>{@code like:} purl type and name in one form for all that look alike
 * <li>{@code product:} name of a component without a CPE, for products that are named by CPE alone
 * <li>{@code name:} lower-case names of any component; only claims and people ask for it
 * </ul>
 */
public final class MatchKeys {
    /** Number of this way to make keys; grows whenever one thing gets other keys than before. */
    public static final int EDITION = 4;
    private static final List<String> CPE_PARTS = List.of("a", "o", "h");

    private MatchKeys() {}

    /** All keys of a component, never empty. */
    public static SortedSet<String> of(Component component) {
        var keys = new TreeSet<String>();
        component.purls().forEach(each -> addPurl(keys, each));
        component.cpes().forEach(each -> keys.add(key(each)));
        component.hashes().forEach(hash -> keys.add(key(hash)));
        component.also().inside().forEach(hash -> keys.add(key(hash)));
        boolean bare = OtherNames.isBare(component) || component.disagreement() != null;
        for (String name : Names.of(component)) {
            keys.add("name:" + name);
            if (bare) {
                keys.add("bare:" + name);
            }
        }
        component.purls().forEach(each -> keys.add("name:" + each.name().toLowerCase(Locale.ROOT)));
        component.cpes().forEach(each -> keys.add("name:" + each.product()));
        OtherNames.of(component).forEach(each -> keys.add("bare:" + each.name()));
        component.purls().forEach(each -> GoPaths.modules(each.packageName()).forEach(module -> keys.add(within(module))));
        for (Purl each : component.purls()) {
            String like = LikeNames.of(each);
            // Most names are written as they fold; for them the key of the package does.
            if (!like.equals(SourcePackage.comparable(each.packageName()).key())) {
                keys.add("like:" + like);
            }
        }
        ProductNames.of(component).forEach(each -> keys.add("product:" + each));
        return keys;
    }

    /** All keys under which components affected by one of these records can be found. */
    public static SortedSet<String> ofRecords(Collection<AdvisoryRecord> records) {
        var keys = new TreeSet<String>();
        records.forEach(each -> keys.addAll(of(each)));
        return keys;
    }

    /** All keys under which components affected by this record can be found. Platforms that must only be there beside them are not among these. */
    public static SortedSet<String> of(AdvisoryRecord advisory) {
        var keys = new TreeSet<String>();
        advisory.affected().forEach(affected -> add(keys, affected));
        criteria(advisory, CpeRange.Role.VULNERABLE).forEach(each -> {
            keys.add(key(each.cpe()));
            keys.add("product:" + ProductNames.of(each.cpe()));
        });
        return keys;
    }

    /** The keys of the artefacts whose hashes analysts added. */
    public static SortedSet<String> ofAdditions(Collection<AdvisoryAddition> additions) {
        var keys = new TreeSet<String>();
        for (AdvisoryAddition each : additions) {
            if (each.content() instanceof AdvisoryAddition.Content.Artefact(Hash hash)) {
                keys.add(key(hash));
            }
        }
        return keys;
    }

    /** The keys of what must be there beside affected components for some of these records to hold, such as an operating system. */
    public static SortedSet<String> ofPlatforms(Collection<AdvisoryRecord> records) {
        var keys = new TreeSet<String>();
        records.forEach(each -> criteria(each, CpeRange.Role.PLATFORM).forEach(range -> keys.add(key(range.cpe()))));
        return keys;
    }

    /** The match criteria of a record that have this role. */
    static Stream<CpeRange> criteria(AdvisoryRecord advisory, CpeRange.Role role) {
        return advisory.configurations().stream().flatMap(each -> each.nodes().stream()).flatMap(each -> each.cpes().stream())
                .filter(each -> each.role() == role);
    }

    /** All keys under which components named by this claim can be found, and the root of the product it names. */
    public static SortedSet<String> of(Claim claim) {
        var keys = new TreeSet<String>();
        switch (claim.target()) {
            case ClaimTarget.OfProduct target -> {
                // What is named as a product may be a component, or the root that an inventory gives a CPE.
                addIdentifiers(keys, target.product());
                if (!target.product().hashes().isEmpty()) {
                    // The root that it calls by name may have another hash, and then something else is meant.
                    add(keys, target.product());
                }
                target.components().forEach(each -> add(keys, each));
            }
            case ClaimTarget.OfBom target -> add(keys, target.component());
        }
        return keys;
    }

    /** Keys of roots that a claim may mean, which call the product it names an application where it says operating system, or the like. */
    public static SortedSet<String> ofOtherParts(Claim claim) {
        var keys = new TreeSet<String>();
        if (claim.target() instanceof ClaimTarget.OfProduct target) {
            for (Cpe each : target.product().cpes()) {
                CPE_PARTS.forEach(part -> keys.add("cpe:" + part + each.key().substring(each.part().length())));
            }
        }
        return keys;
    }

    /** All keys under which the components that alias rules mean can be found. */
    public static SortedSet<String> ofRules(Collection<AliasRule> rules) {
        var keys = new TreeSet<String>();
        for (AliasRule each : rules) {
            if (each.meaning() instanceof AliasRule.Meaning.OfComponent of) {
                keys.add(key(of.component()));
            }
        }
        return keys;
    }

    /** The document's own ids by which a claim names a component (CycloneDX bom-ref); empty for claims that name none so. */
    public static SortedSet<String> refs(Claim claim) {
        var refs = new TreeSet<String>();
        if (claim.target() instanceof ClaimTarget.OfBom target && target.ref() != null) {
            refs.add(target.ref());
        }
        return refs;
    }

    private static void add(Set<String> keys, AffectedPackage affected) {
        PackageName name = affected.packageName();
        if (name != null) {
            keys.add(key(name));
            if (name.type().equals("golang")) {
                keys.add(within(name));
                // Workspaces keep the standard library under the name it was listed by before both were one.
                keys.add("pkg:" + name.key());
                if (key(name).equals("pkg:golang/stdlib")) {
                    keys.add("pkg:golang/std");
                }
            }
            GoPaths.modules(name).forEach(module -> keys.add(key(module)));
            String like = LikeNames.of(name);
            keys.add("like:" + like);
            keys.add("pkg:" + like);
            if (name.namespace() != null && SourcePackage.isDistributionType(name.type())) {
                // A distribution package listed without its distribution may be this one.
                keys.add(key(new PackageName(name.type(), null, name.name())));
            }
        }
        affected.cpes().forEach(cpe -> keys.add(key(cpe)));
        affected.hashes().forEach(hash -> keys.add(key(hash)));
        Names.of(affected).forEach(each -> keys.add("bare:" + each));
    }

    private static void add(Set<String> keys, @Nullable Identification named) {
        if (named == null) {
            return;
        }
        addIdentifiers(keys, named);
        if (named.name() != null) {
            keys.add("name:" + named.name().strip().toLowerCase(Locale.ROOT));
        }
    }

    private static void addIdentifiers(Set<String> keys, Identification named) {
        named.purls().forEach(purl -> addPurl(keys, purl));
        named.cpes().forEach(cpe -> keys.add(key(cpe)));
        named.hashes().forEach(hash -> keys.add(key(hash)));
    }

    /** The key of all components that are this package. */
    public static String ofPackage(PackageName name) {
        return key(name);
    }

    /** The key of all components that a CPE calls this product. */
    public static String ofProduct(Cpe cpe) {
        return key(cpe);
    }

    private static void addPurl(Set<String> keys, Purl purl) {
        keys.add(key(purl.packageName()));
        SourcePackage.of(purl).ifPresent(source -> keys.add(key(source.name())));
    }

    private static String key(PackageName name) {
        return "pkg:" + SourcePackage.comparable(name).key();
    }

    private static String within(PackageName module) {
        return "in:" + module.key();
    }

    private static String key(Cpe cpe) {
        return "cpe:" + cpe.key();
    }

    private static String key(Hash hash) {
        return "hash:" + hash.algorithm() + ":" + hash.hex();
    }
}
