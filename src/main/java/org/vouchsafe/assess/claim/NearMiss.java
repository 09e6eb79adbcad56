package org.vouchsafe.assess.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.AdvisoryGroup;
import org.vouchsafe.assess.claim.product.CpePattern;
import org.vouchsafe.assess.claim.product.Folded;
import org.vouchsafe.assess.claim.product.KnownMarks;
import org.vouchsafe.assess.claim.product.Limits;
import org.vouchsafe.assess.claim.product.NamedVersion;
import org.vouchsafe.assess.claim.product.ProductMatching;
import org.vouchsafe.assess.claim.product.PurlPattern;
import org.vouchsafe.assess.claim.product.ReleaseIdentity;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.inventory.InventoryReading;
import org.vouchsafe.assess.version.Order;
import org.vouchsafe.assess.version.VersionRange;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * Why a claim reached no release: the nearest candidate and the one field that differs, and those that come next.
 *
 * @param field what differs: type, namespace, name, version, qualifier, CPE, vendor, serial number, component, …
 * @param nearest the release that was meant most likely; null when nothing known comes near
 * @param because a sentence for the analyst
 */
public record NearMiss(String field, @Nullable ReleaseId nearest, String because) {
    private static final int MOST_OTHERS = 2;

    private record Candidate(ReleaseIdentity release, int differences, String field, String because) {
        NearMiss toNearMiss(String others) {
            return new NearMiss(field, release.release().id(), because + others);
        }
    }

    /**
     * Explains a claim that covers nothing.
     *
     * @param releases how all releases may be called at the view
     * @param held all visible inventories, placed or not
     * @param isAffectedPackage whether what the claim names as a product is really a package that the advisory names
     */
    public static NearMiss explain(Claim claim, Collection<ReleaseIdentity> releases, Collection<InventoryFact> held,
            Predicate<Identification> isAffectedPackage) {
        return switch (claim.target()) {
            case ClaimTarget.OfProduct target -> disagreeing(claim, target, releases)
                    .orElseGet(() -> ofProduct(target, releases, held, isAffectedPackage));
            case ClaimTarget.OfBom target -> ofBom(target, held);
        };
    }

    /** Why a statement that clears says nothing of an advisory with which it shares an id. */
    public static NearMiss ofVulnerability(Claim claim, AdvisoryGroup advisory) {
        return new NearMiss("vulnerability", null,
                "It is about %s, of which no advisory is held; an id that it shares with %s does not make the two one."
                        .formatted(claim.vulnerabilityIds().getFirst(), advisory.id()));
    }

    /** What it says of the product it names cannot all be so, which is why nothing is cleared by it. */
    private static Optional<NearMiss> disagreeing(Claim claim, ClaimTarget.OfProduct target, Collection<ReleaseIdentity> releases) {
        if (!claim.status().isClearing()) {
            return Optional.empty();
        }
        List<ReleaseIdentity> named = releases.stream().filter(each -> ProductMatching.namesProduct(target.product(), each)).toList();
        Optional<String> versions = NamedVersion.contradiction(target);
        if (versions.isPresent()) {
            return Optional.of(new NearMiss("version", named.isEmpty() ? null : named.getFirst().release().id(),
                    versions.get() + ", so it cannot be said which one is not affected; nothing is cleared by it."));
        }
        for (ReleaseIdentity each : named) {
            Optional<String> other = ProductMatching.match(target.product(), each, (one, two) -> Order.UNDECIDABLE)
                    .flatMap(meant -> Limits.mismatch(target.product(), each));
            if (other.isPresent()) {
                return Optional.of(new NearMiss(other.get().substring(0, other.get().indexOf(':')), each.release().id(),
                        "Nearest is %s; what differs is the %s, so nothing is cleared by it.".formatted(name(each), other.get())));
            }
        }
        return Optional.empty();
    }

    private static NearMiss ofProduct(ClaimTarget.OfProduct target, Collection<ReleaseIdentity> releases, Collection<InventoryFact> held,
            Predicate<Identification> isAffectedPackage) {
        Identification product = target.product();
        List<ReleaseIdentity> known = releases.stream()
                .filter(each -> ProductMatching.match(product, each, (one, other) -> Order.UNDECIDABLE).isPresent()).toList();
        if (!known.isEmpty()) {
            return ofComponents(target.components(), known.getFirst(), held);
        }
        if (isAffectedPackage.test(product)) {
            return new NearMiss("product", null, "It names the component %s and no product; place the document at the release it is about."
                    .formatted(product.text()));
        }
        var candidates = new ArrayList<Candidate>();
        for (ReleaseIdentity each : releases) {
            byPurl(product, each, candidates);
            byCpe(product, each, candidates);
            byName(product, each, candidates);
        }
        List<Candidate> ordered = candidates.stream().sorted(Comparator.comparingInt(Candidate::differences)
                .thenComparing(each -> each.release().release().id())).toList();
        return ordered.isEmpty() ? new NearMiss("product", null,
                "No product is known by \"%s\" or anything near it; add it as an alias of the product that is meant."
                        .formatted(product.text()))
                : ordered.getFirst().toNearMiss(others(ordered));
    }

    /** Those that come next, each release once. */
    private static String others(List<Candidate> ordered) {
        var seen = new HashSet<ReleaseId>(Set.of(ordered.getFirst().release().release().id()));
        String next = ordered.stream().filter(each -> seen.add(each.release().release().id())).limit(MOST_OTHERS)
                .map(each -> name(each.release()) + " (" + each.field() + ")").collect(Collectors.joining(", "));
        return next.isEmpty() ? "" : " Next: " + next + ".";
    }

    /** The product is known; what of the component is another than what is listed. */
    private static NearMiss ofComponents(List<Identification> components, ReleaseIdentity release, Collection<InventoryFact> held) {
        List<InventoryFact> own = held.stream()
                .filter(each -> each.placements().stream().anyMatch(place -> release.release().id().equals(place.release()))).toList();
        String named = String.join(", ", components.stream().map(Identification::text).toList());
        return new NearMiss("component", release.release().id(),
                "It speaks of %s in %s, but none of the affected components listed there is that one.%s".formatted(named, name(release),
                        NearComponent.of(components, own).map(each -> " " + each).orElse("")));
    }

    private static void byPurl(Identification product, ReleaseIdentity release, List<Candidate> candidates) {
        for (var purl : product.purls()) {
            PurlPattern stated = PurlPattern.of(purl);
            for (var known : release.purls()) {
                PurlPattern ours = known.purl();
                var fields = new ArrayList<String>();
                differs(fields, "type", stated.name().type(), ours.name().type());
                differs(fields, "namespace", stated.name().namespace(), ours.name().namespace());
                differs(fields, "name", stated.name().name(), ours.name().name());
                stated.missingQualifier(ours).ifPresent(each -> fields
                        .add("qualifier: it says \"%s=%s\", ours has %s".formatted(each.getKey(), each.getValue(),
                                quoted(ours.qualifiers().get(each.getKey())))));
                version(fields, product, stated.version() != null ? stated.version() : product.version(),
                        ours.version() != null ? ours.version() : release.release().version());
                boolean near = same(stated.name().name(), ours.name().name())
                        || (stated.name().namespace() != null && same(stated.name().namespace(), ours.name().namespace()));
                add(candidates, release, fields, near);
            }
        }
    }

    private static void byCpe(Identification product, ReleaseIdentity release, List<Candidate> candidates) {
        for (var cpe : product.cpes()) {
            CpePattern stated = CpePattern.of(cpe);
            for (var known : release.cpes()) {
                String[] parts = stated.key().split(":", -1);
                String[] ours = known.cpe().key().split(":", -1);
                var fields = new ArrayList<String>();
                differs(fields, "CPE part", parts[0], ours[0]);
                differs(fields, "CPE vendor", parts[1], ours[1]);
                differs(fields, "CPE product", parts[2], ours[2]);
                version(fields, product, stated.version(),
                        known.cpe().version() != null ? known.cpe().version() : release.release().version());
                add(candidates, release, fields, parts[2].equals(ours[2]) || parts[1].equals(ours[1]));
            }
        }
    }

    private static void byName(Identification product, ReleaseIdentity release, List<Candidate> candidates) {
        if (product.name() == null) {
            return;
        }
        var fields = new ArrayList<String>();
        boolean sameName = release.names().contains(Folded.of(product.name()));
        boolean sameVendor = product.vendor() == null || release.isSupplierName(product.vendor());
        if (!sameVendor) {
            differs(fields, "vendor", product.vendor(), release.supplier().name());
        }
        // "Gauge 5.0" in one text is the product Gauge in another version.
        String rest = sameName || product.version() != null ? null : afterName(Folded.of(product.name()), release);
        if (!sameName && rest == null) {
            differs(fields, "name", product.name(), release.product().name());
        }
        version(fields, product, rest != null ? rest : product.version(), release.release().version());
        add(candidates, release, fields, sameName || rest != null || (product.vendor() != null && sameVendor));
    }

    /** What stands after one of the names of the release, and a blank; null when it begins with none. */
    private static @Nullable String afterName(String name, ReleaseIdentity release) {
        return release.names().stream().filter(each -> name.startsWith(each + " ")).map(each -> name.substring(each.length() + 1).strip())
                .filter(each -> !each.isEmpty()).findFirst().orElse(null);
    }

    private static void version(List<String> fields, Identification product, @Nullable String stated, String ours) {
        if (stated != null) {
            if (!PurlPattern.sameVersion(stated, ours)) {
                fields.add("version: it says \"%s\", ours is \"%s\"".formatted(stated, ours));
            }
        } else if (product.versionRange() != null) {
            Optional<VersionRange> range = VersionRange.parse(product.versionRange());
            if (range.isEmpty()) {
                fields.add("version range: \"%s\" cannot be read".formatted(product.versionRange()));
            } else if (range.get().contains(ours) != VersionRange.Answer.INSIDE) {
                fields.add("version range: \"%s\" does not hold \"%s\"".formatted(product.versionRange(), ours));
            }
        }
    }

    private static void differs(List<String> fields, String field, @Nullable String stated, @Nullable String ours) {
        if (!same(stated, ours)) {
            fields.add("%s: it says %s, ours is %s".formatted(field, quoted(stated), quoted(ours)));
        }
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "none" : "\"" + text + "\"";
    }

    private static void add(List<Candidate> candidates, ReleaseIdentity release, List<String> fields, boolean near) {
        if (near && !fields.isEmpty()) {
            String first = fields.getFirst();
            candidates.add(new Candidate(release, fields.size(), first.substring(0, first.indexOf(':')),
                    "Nearest is %s; what differs is the %s.".formatted(name(release), String.join("; the ", fields))));
        }
    }

    private static NearMiss ofBom(ClaimTarget.OfBom target, Collection<InventoryFact> held) {
        String serial = KnownMarks.serial(target.serialNumber());
        if (serial.isEmpty()) {
            return new NearMiss("placement", null, "It speaks of the file it stands in; place that file at a release.");
        }
        List<InventoryFact> same = held.stream().filter(each -> KnownMarks.serial(each.header().serialNumber()).equals(serial)).toList();
        if (same.isEmpty()) {
            return new NearMiss("serial number", null,
                    "It links to the BOM %s, which is not held; ask the supplier for it.".formatted(serial));
        }
        Integer version = target.documentVersion();
        if (version != null && same.stream().noneMatch(each -> version.equals(each.header().documentVersion()))) {
            return new NearMiss("BOM version", null, "It links to version %d of the BOM %s; version %s is held.".formatted(version, serial,
                    same.getFirst().header().documentVersion()));
        }
        boolean placed = same.stream().anyMatch(each -> each.placements().stream().anyMatch(placement -> placement.release() != null));
        if (!placed) {
            return new NearMiss("placement", null, "It links to the BOM %s, which is not placed at a release yet.".formatted(serial));
        }
        String ref = target.ref();
        boolean found = ref != null && same.stream().anyMatch(each -> InventoryReading.byRef(each, ref).isPresent());
        return new NearMiss("component", null,
                found ? "It names \"%s\" in the BOM %s, which is not a package that the advisory names.".formatted(ref, serial)
                        : "It names \"%s\", which the BOM %s does not list.".formatted(ref, serial));
    }

    private static String name(ReleaseIdentity release) {
        return release.product().name() + " " + release.release().version();
    }
}
