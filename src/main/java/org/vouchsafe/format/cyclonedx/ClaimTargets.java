package org.vouchsafe.format.cyclonedx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.purl.Purls;

/**
 * Finds what the statements of a BOM speak of, once all its components are known.
 *
 * @param serialNumber of the BOM that holds the statements; null when it has none
 * @param version of that BOM
 * @param byRef its components by their reference
 * @param root the component it describes; null when it describes none
 * @param inventory whether the document is an inventory too; a VEX beside the SBOM is none
 */
record ClaimTargets(@Nullable String serialNumber, int version, Map<String, Member> byRef, @Nullable Member root, Presence inventory,
        Problems problems) {
    /** Whether the statements stand in an inventory or alone. */
    enum Presence {
        IN_INVENTORY, ALONE
    }

    /** One claim for each thing that the statement affects. */
    List<Claim> claims(Statement statement) {
        return statement.affects().stream().flatMap(affected -> Stream.concat(claim(statement, affected).stream(),
                alsoOfProduct(statement, affected).stream())).toList();
    }

    /** In a list without a root, which may never be placed, what is said of a product to be affected is heard of that product as well. */
    private Optional<Claim> alsoOfProduct(Statement statement, Statement.Affected affected) {
        Member member = byRef.get(affected.ref());
        if (statement.status().isClearing() || root != null || inventory == Presence.ALONE || member == null
                || !Bom.PRODUCTS.contains(member.component().type())) {
            return Optional.empty();
        }
        Identification named = identification(member.component(), affected.ref(), affected.limit());
        return Optional.of(new Claim(statement.ids(), statement.status(), statement.nativeStatus(), statement.justification(),
                statement.nativeJustification(), statement.detail(), statement.action(), statement.statedAt(),
                new ClaimTarget.OfProduct(supplied(member, named), List.of()), statement.location()));
    }

    private Optional<Claim> claim(Statement statement, Statement.Affected affected) {
        Optional<BomLink> link = BomLink.parse(affected.ref());
        if (link.isEmpty() && BomLink.isLink(affected.ref())) {
            problems.error("BAD_BOM_LINK", affected.location(), "\"" + affected.ref() + "\" is not a valid link to a BOM.",
                    "Ask the author for one such as urn:cdx:serial-number/1#ref; until then the statement speaks of nothing.");
            return Optional.empty();
        }
        boolean elsewhere = link.isPresent() && !isOwn(link.get());
        String ref = link.isPresent() ? link.get().ref() : affected.ref();
        Member member = elsewhere ? null : ref == null ? root : byRef.get(ref);
        if (statement.status().isClearing() && !clears(statement, affected, member)) {
            return Optional.empty();
        }
        ClaimTarget target = elsewhere
                ? new ClaimTarget.OfBom(link.get().serialNumber(), link.get().version(), ref, null, ref == null)
                : ownTarget(affected, ref, member);
        return Optional.of(new Claim(statement.ids(), statement.status(), statement.nativeStatus(), statement.justification(),
                statement.nativeJustification(), statement.detail(), statement.action(), statement.statedAt(), target,
                statement.location()));
    }

    private ClaimTarget ownTarget(Statement.Affected affected, @Nullable String ref, @Nullable Member member) {
        if (member == null) {
            // Where nothing is listed, authors write the purl itself.
            Identification named = Purls.parse(affected.ref())
                    .map(purl -> new Identification(List.of(purl), List.of(), List.of(), null, purl.name(),
                            purl.version() != null ? purl.version() : affected.limit().version(), affected.limit().range(), affected.ref()))
                    .orElse(null);
            problems.error("DANGLING_REF", affected.location(),
                    "A statement speaks of \"" + affected.ref() + "\", which the file does not list.",
                    "Place the statement by hand, or ask the author which component is meant.");
            return new ClaimTarget.OfBom(null, null, ref, named, false);
        }
        boolean isRoot = member.equals(root);
        Identification named = identification(member.component(), affected.ref(), affected.limit());
        if (isRoot && !affected.limit().isNone() && version(member.component()) == null) {
            // Without a version of its own it stands for the product, and the statement for some of its releases.
            return new ClaimTarget.OfProduct(supplied(member, named), List.of());
        }
        if (inventory == Presence.ALONE && root == null) {
            return new ClaimTarget.OfProduct(supplied(member, named), List.of());
        }
        if (inventory == Presence.ALONE && root != null) {
            // No inventory of ours will hold this reference, so what it stands for is named outright.
            return isRoot
                    ? new ClaimTarget.OfProduct(named, List.of())
                    : new ClaimTarget.OfProduct(identification(root.component(), affected.ref(), Statement.Limit.NONE), List.of(named));
        }
        return new ClaimTarget.OfBom(null, null, ref, named, isRoot);
    }

    private static @Nullable String supplier(Member member) {
        Stated stated = member.particulars().elements().get(Element.SUPPLIER);
        return stated == null || stated.kind() != Stated.Kind.PRESENT ? null : stated.text();
    }

    /** A product that stands for itself is named by its supplier, too. */
    private static Identification supplied(Member member, Identification named) {
        return new Identification(named.purls(), named.cpes(), named.hashes(), named.marks(), supplier(member), named.name(),
                named.version(), named.versionRange(), named.text());
    }

    /** Whether the versions it is limited to can be those of what is meant; a range is compared where the release is known. */
    private boolean clears(Statement statement, Statement.Affected affected, @Nullable Member member) {
        Statement.Limit limit = affected.limit();
        if (limit.isNone()) {
            return true;
        }
        String own = member != null ? version(member.component()) : Purls.parse(affected.ref()).map(Purl::version).orElse(null);
        boolean comparable = own != null || (member != null ? member.equals(root) || inventory == Presence.ALONE
                : !BomLink.isLink(affected.ref()) && Purls.parse(affected.ref()).isPresent());
        boolean clears = comparable && (own == null || limit.version() == null || limit.version().equals(own));
        if (!clears) {
            problems.error("OTHER_VERSION", affected.location(), "The statement on " + statement.ids().getFirst() + " speaks of version "
                    + (limit.version() != null ? limit.version() : limit.range()) + " of \"" + affected.ref() + "\", and "
                    + (own == null ? "no version of it is known" : "the file lists " + own) + "; it was not read for that.",
                    "Ask the author which version is meant.");
        }
        return clears;
    }

    private static @Nullable String version(Component component) {
        Purl purl = component.purl();
        Cpe cpe = component.cpe();
        String version = component.version() != null ? component.version() : purl != null ? purl.version() : null;
        return version != null || cpe == null ? version : cpe.version();
    }

    private boolean isOwn(BomLink link) {
        return link.serialNumber().equals(serialNumber) && (link.version() == null || link.version() == version);
    }

    private static Identification identification(Component component, String ref, Statement.Limit limit) {
        return new Identification(component.purl() == null ? List.of() : List.of(component.purl()),
                component.cpe() == null ? List.of() : List.of(component.cpe()), component.hashes(), null,
                component.group() == null ? component.name() : component.group() + "/" + component.name(),
                version(component) == null ? limit.version() : component.version(), limit.range(), ref);
    }
}
