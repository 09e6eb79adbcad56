package org.vouchsafe.usecase.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.usecase.evidence.PlaceEvidence;
import org.vouchsafe.usecase.parcel.ManifestText;
import org.vouchsafe.usecase.register.Identifiers;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.Spelling;

/**
 * Decides where a file belongs: where the analyst says, else where the root of its inventory says. An inventory may bring a supplier,
 * product or release the register does not have; claims and advisories never do (assessment.md, step 2).
 */
public final class Placing {
    /** The list of a package stands near its beginning. */
    private static final int HEAD = 1 << 14;
    private final RegisterIndex register;
    private final Asked asked;

    /** What the analyst said at import; null: not said. Product and release are said together or not at all. */
    public record Asked(@Nullable String supplier, @Nullable String product, @Nullable String release) {
        /** True when it names a release, so that every document of the import belongs there. */
        public boolean namesRelease() {
            return product != null && release != null;
        }
    }

    public Placing(RegisterIndex register, Asked asked) {
        this.register = register;
        this.asked = asked;
    }

    /** Where this file belongs. */
    public Place of(ReadFile file) {
        InventoryHeader header = file.result().inventories().isEmpty() ? null : file.result().inventories().getFirst().header();
        boolean isPlaceable = PlaceEvidence.whyUnplaceable(file.kind()) == null;
        if (isPlaceable && asked.product() != null && asked.release() != null) {
            return asAsked(asked.product(), asked.release(), header);
        }
        return switch (file.kind()) {
            case INVENTORY, INVENTORY_WITH_CLAIMS -> header == null ? new Place.NotNeeded() : asInventorySays(header);
            case CLAIMS, ADVISORY, REGISTER, ANSWERS, SIGNATURE, PROVENANCE -> new Place.NotNeeded();
            case DOCUMENT -> isPackage(file) ? new Place.NotNeeded() : new Place.Unplaced("Nothing in it says which release it is about.");
        };
    }

    /** A package of another workspace is about what it says, and of no release here. */
    private static boolean isPackage(ReadFile file) {
        try (InputStream in = file.received().file().open()) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains("\"format\": \"" + ManifestText.FORMAT + "\"");
        } catch (IOException e) {
            return false;
        }
    }

    /** Where a mail or container belongs that brought so many files; what it brought is placed by itself. */
    Place ofCarrier(int kept) {
        if (asked.product() != null && asked.release() != null) {
            return asAsked(asked.product(), asked.release(), null);
        }
        return kept > 0 ? new Place.NotNeeded() : new Place.Unplaced("Nothing in it says which release it is about.");
    }

    private Place asAsked(String productName, String version, @Nullable InventoryHeader header) {
        Optional<Supplier> supplier = asked.supplier() == null ? Optional.empty() : register.supplierNamed(asked.supplier());
        Optional<Product> product = asked.supplier() == null
                ? onlyOne(register.productsNamed(productName))
                : supplier.flatMap(each -> register.productNamed(each.id(), productName));
        // The root may be a part of the product (one of several inventories); only when it is the product itself is its name another name of it.
        boolean itself = header != null && header.productName() != null && Spelling.same(header.productName(), productName)
                && version.equals(header.productVersion());
        Purl purl = itself && header != null ? header.productPurl() : null;
        return place(product, supplier, asked.supplier() == null ? "" : asked.supplier(), productName, version, purl);
    }

    private Place asInventorySays(InventoryHeader header) {
        if (header.productName() == null) {
            return new Place.Unplaced("The inventory does not say which product it describes.");
        }
        if (header.productVersion() == null) {
            return new Place.Unplaced("The inventory does not say which version of " + header.productName() + " it describes.");
        }
        String named = asked.supplier() != null ? asked.supplier() : header.supplierName();
        return named == null ? ofUnsaidSupplier(header, header.productName(), header.productVersion())
                : ofSupplier(named, header, header.productName(), header.productVersion());
    }

    private Place ofSupplier(String named, InventoryHeader header, String productName, String version) {
        Purl purl = header.productPurl();
        Optional<Supplier> supplier = register.supplierNamed(named);
        if (supplier.isEmpty() && purl != null && !register.productsWith(purl).isEmpty()) {
            String owner = register.supplierOf(register.productsWith(purl).getFirst()).name();
            return new Place.Unplaced(
                    "It names the supplier " + named + ", but " + Identifiers.withoutVersion(purl) + " is a product of " + owner
                            + ". Make " + named + " another name of that supplier, or place it by hand.");
        }
        Optional<Product> product = supplier.flatMap(each -> productOf(each, purl, productName));
        return place(product, supplier, named, productName, version, purl);
    }

    private Optional<Product> productOf(Supplier supplier, @Nullable Purl purl, String productName) {
        Optional<Product> identified = purl == null ? Optional.empty()
                : register.productsWith(purl).stream().filter(each -> each.supplier().equals(supplier.id())).findFirst();
        return identified.or(() -> register.productNamed(supplier.id(), productName));
    }

    private Place ofUnsaidSupplier(InventoryHeader header, String productName, String version) {
        Purl purl = header.productPurl();
        Optional<Product> identified = purl == null ? Optional.empty() : onlyOne(register.productsWith(purl));
        Optional<Product> product = identified.or(() -> onlyOne(register.productsNamed(productName)));
        if (product.isPresent()) {
            boolean isKnown = register.release(product.get().id(), version).isPresent();
            // A lockfile's name is the name of a project, which says little about whose product it became.
            if (isKnown || header.kind().ecosystem() == null) {
                // A name alone is enough to place one file, but not to take its identifier for the product's from now on.
                return place(product, Optional.empty(), "", productName, version, identified.isPresent() ? purl : null);
            }
        }
        return new Place.Unplaced("It does not say who supplies " + productName + " " + version
                + ", and the register does not know that release under one supplier.");
    }

    private Place place(Optional<Product> product, Optional<Supplier> supplier, String supplierName, String productName, String version,
            @Nullable Purl purl) {
        List<String> identifiers = purl == null || purl.version() == null ? List.of() : List.of(purl.canonical());
        List<String> productNames = purl == null ? List.of() : List.of(Identifiers.withoutVersion(purl));
        Optional<Release> release = product.flatMap(each -> register.release(each.id(), version));
        if (release.isPresent()) {
            return new Place.Known(release.get().id(), identifiers, productNames);
        }
        return new Place.New(product.map(Product::supplier).or(() -> supplier.map(Supplier::id)).orElse(null), supplierName,
                product.map(Product::id).orElse(null), productName, version, identifiers, productNames);
    }

    private static Optional<Product> onlyOne(List<Product> products) {
        return products.size() == 1 ? Optional.of(products.getFirst()) : Optional.empty();
    }
}
