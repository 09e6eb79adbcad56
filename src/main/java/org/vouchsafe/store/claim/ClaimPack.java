package org.vouchsafe.store.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Detail;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.claim.Mark;
import org.vouchsafe.domain.claim.Narrowing;
import org.vouchsafe.store.pack.IdentityPack;
import org.vouchsafe.store.pack.LocationPack;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.StoreException;

/** Claims, and what their documents say of themselves. */
public final class ClaimPack {
    /** Identifications without marks, as programs before these were read packed them. */
    private static final int PRODUCT_BEFORE_MARKS = 1;
    private static final int BOM_BEFORE_MARKS = 2;
    private static final int PRODUCT = 3;
    private static final int BOM = 4;
    /** As {@link #PRODUCT}, each identification followed by what narrows it; written where something does. */
    private static final int NARROWED = 5;

    private ClaimPack() {}

    /** Everything of a document but its key, which has a column, and its claims, which have rows. */
    static byte[] head(ClaimDocument document) {
        return new PackWriter().text(document.format()).text(document.specVersion()).text(document.documentVersion()).flag(document.draft())
                .optional(document.author(), ClaimPack::author).instant(document.documentTime())
                .list(document.details(), ClaimPack::detail).bytes();
    }

    /** A document without its claims. */
    static ClaimDocument head(@Nullable String documentKey, PackReader in) {
        return new ClaimDocument(in.text(), in.text(), documentKey, in.textOrNull(), in.flag(), in.optional(ClaimPack::author),
                in.instantOrNull(), List.of(), details(in));
    }

    /** Programs before details were read ended the record here. */
    private static List<Detail> details(PackReader in) {
        return in.atEnd() ? List.of()
                : in.list(detail -> new Detail(detail.word(Detail.Kind.class), detail.textOrNull(), detail.text(),
                        LocationPack.read(detail)));
    }

    private static void detail(PackWriter out, Detail detail) {
        out.word(detail.kind()).text(detail.about()).text(detail.text());
        LocationPack.write(out, detail.location());
    }

    static byte[] claim(Claim claim) {
        var out = new PackWriter().texts(claim.vulnerabilityIds()).word(claim.status()).text(claim.nativeStatus())
                .word(claim.justification()).text(
                        claim.nativeJustification())
                .text(claim.impactStatement()).text(claim.action()).instant(claim.statedAt());
        target(out, claim.target());
        LocationPack.write(out, claim.location());
        return out.bytes();
    }

    /** A claim read back. */
    public static Claim claim(PackReader in) {
        return new Claim(in.texts(), in.word(ClaimStatus.class), in.text(), in.wordOrNull(Justification.class), in.textOrNull(), in
                .textOrNull(), in.textOrNull(), in.instantOrNull(), target(in), LocationPack.read(in));
    }

    private static void target(PackWriter out, ClaimTarget target) {
        switch (target) {
            case ClaimTarget.OfProduct product when isNarrowed(product) -> {
                out.number(NARROWED);
                narrowed(out, product.product());
                out.list(product.components(), ClaimPack::narrowed);
            }
            case ClaimTarget.OfProduct product -> {
                out.number(PRODUCT);
                identification(out, product.product());
                out.list(product.components(), ClaimPack::identification);
            }
            case ClaimTarget.OfBom bom -> out.number(BOM).text(bom.serialNumber()).numberOrNull(bom.documentVersion()).text(bom.ref())
                    .optional(bom
                            .component(), ClaimPack::identification)
                    .flag(bom.root());
        }
    }

    private static ClaimTarget target(PackReader in) {
        int type = in.count();
        return switch (type) {
            case PRODUCT -> new ClaimTarget.OfProduct(identification(in), in.list(ClaimPack::identification));
            case BOM -> new ClaimTarget.OfBom(in.textOrNull(), in.numberOrNull(), in.textOrNull(), in.optional(ClaimPack::identification),
                    in.flag());
            case NARROWED -> new ClaimTarget.OfProduct(narrowed(in), in.list(ClaimPack::narrowed));
            case PRODUCT_BEFORE_MARKS -> new ClaimTarget.OfProduct(unmarked(in), in.list(ClaimPack::unmarked));
            case BOM_BEFORE_MARKS -> new ClaimTarget.OfBom(in.textOrNull(), in.numberOrNull(), in.textOrNull(),
                    in.optional(ClaimPack::unmarked), in.flag());
            default -> throw new StoreException(StoreException.Kind.DAMAGED,
                    "The workspace file is damaged: a claim of kind " + type + ".");
        };
    }

    private static boolean isNarrowed(ClaimTarget.OfProduct target) {
        return !target.product().narrowings().isEmpty() || target.components().stream().anyMatch(each -> !each.narrowings().isEmpty());
    }

    private static void narrowed(PackWriter out, Identification named) {
        identification(out, named);
        out.list(named.narrowings(), (pack, each) -> pack.text(each.kind()).text(each.text()));
    }

    private static Identification narrowed(PackReader in) {
        return identification(in).narrowed(in.list(each -> new Narrowing(each.text(), each.text())));
    }

    private static void identification(PackWriter out, Identification named) {
        out.list(named.purls(), IdentityPack::purl).list(named.cpes(), IdentityPack::cpe).list(named.hashes(), IdentityPack::hash)
                .list(named.marks(), (pack, mark) -> pack.word(mark.kind()).text(mark.text()))
                .text(named.vendor()).text(named.name()).text(named.version()).text(named.versionRange()).text(named.text());
    }

    private static Identification identification(PackReader in) {
        return new Identification(in.list(IdentityPack::purl), in.list(IdentityPack::cpe), in.list(IdentityPack::hash),
                in.list(mark -> new Mark(mark.word(Mark.Kind.class), mark.text())), in.textOrNull(), in.textOrNull(), in.textOrNull(),
                in.textOrNull(), in.text());
    }

    private static Identification unmarked(PackReader in) {
        return new Identification(in.list(IdentityPack::purl), in.list(IdentityPack::cpe), in.list(IdentityPack::hash), in.textOrNull(), in
                .textOrNull(), in.textOrNull(), in.textOrNull(), in.text());
    }

    private static void author(PackWriter out, Author author) {
        out.texts(author.names()).flag(author.vendor()).flag(author.assumed());
    }

    private static Author author(PackReader in) {
        return new Author(in.texts(), in.flag(), in.flag());
    }
}
