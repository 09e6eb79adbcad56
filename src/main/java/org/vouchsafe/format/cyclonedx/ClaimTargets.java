package org.vouchsafe.format.cyclonedx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.Purls;

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
        return statement.affects().stream().flatMap(affected -> claim(statement, affected).stream()).toList();
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
        if (member != null && !speaksOf(statement, affected, member.component())) {
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
                    .map(purl -> new Identification(List.of(purl), List.of(), List.of(), null, purl.name(), purl.version(),
                            affected.range(), affected.ref()))
                    .orElse(null);
            problems.error("DANGLING_REF", affected.location(),
                    "A statement speaks of \"" + affected.ref() + "\", which the file does not list.",
                    "Place the statement by hand, or ask the author which component is meant.");
            return new ClaimTarget.OfBom(null, null, ref, named, false);
        }
        boolean isRoot = member.equals(root);
        Identification named = identification(member.component(), affected);
        if (inventory == Presence.ALONE && root == null) {
            return new ClaimTarget.OfProduct(supplied(member, named), List.of());
        }
        if (inventory == Presence.ALONE && root != null) {
            // No inventory of ours will hold this reference, so what it stands for is named outright.
            return isRoot
                    ? new ClaimTarget.OfProduct(named, List.of())
                    : new ClaimTarget.OfProduct(identification(root.component(), affected), List.of(named));
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

    /** A statement that names exact versions, none of which is the listed one, does not clear the listed one. */
    private boolean speaksOf(Statement statement, Statement.Affected affected, Component component) {
        boolean other = statement.status().isClearing() && component.version() != null && affected.range() == null
                && !affected.versions().isEmpty() && !affected.versions().contains(component.version());
        if (other) {
            problems.error("OTHER_VERSION", affected.location(),
                    "The statement on " + statement.ids().getFirst() + " speaks of version " + String.join(", ", affected.versions())
                            + " of \""
                            + component.name() + "\", and the file lists " + component.version() + "; it was not read for that.",
                    "Ask the author which version is meant.");
        }
        return !other;
    }

    private boolean isOwn(BomLink link) {
        return link.serialNumber().equals(serialNumber) && (link.version() == null || link.version() == version);
    }

    private static Identification identification(Component component, Statement.Affected affected) {
        return new Identification(component.purl() == null ? List.of() : List.of(component.purl()),
                component.cpe() == null ? List.of() : List.of(component.cpe()), component.hashes(), null,
                component.group() == null ? component.name() : component.group() + "/" + component.name(), component.version(),
                affected.range(),
                affected.ref());
    }
}
