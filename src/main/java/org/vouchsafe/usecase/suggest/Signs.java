package org.vouchsafe.usecase.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.InventoryRow;

/**
 * What a file and its way here say of whom and what it is about.
 *
 * @param headers of the inventories in it
 * @param authors of the statements in it
 * @param products that its statements name
 */
record Signs(Evidence evidence, List<InventoryHeader> headers, List<Author> authors, List<Identification> products) {
    static Signs of(ReadTx tx, Evidence evidence, List<InventoryRow> inventories) {
        List<InventoryHeader> headers = inventories.stream().filter(each -> each.evidence().equals(evidence.id()))
                .map(InventoryRow::header).toList();
        List<Author> authors = new ArrayList<>();
        List<Identification> products = new ArrayList<>();
        for (ClaimFact each : tx.claims().of(evidence.id())) {
            Optional.ofNullable(each.document().author()).filter(author -> !authors.contains(author)).ifPresent(authors::add);
            if (each.claim().target() instanceof ClaimTarget.OfProduct named && !products.contains(named.product())) {
                products.add(named.product());
            }
        }
        return new Signs(evidence, headers, authors, products);
    }

    /** Names it gives its supplier. */
    List<String> supplierNames() {
        return Stream.concat(headers.stream().map(InventoryHeader::supplierName).filter(Objects::nonNull),
                authors.stream().filter(Author::vendor).flatMap(each -> each.names().stream())).distinct().toList();
    }

    /** Purls under which it names what it is about. */
    List<Purl> purls() {
        return Stream.concat(headers.stream().map(InventoryHeader::productPurl).filter(Objects::nonNull),
                products.stream().flatMap(each -> each.purls().stream())).distinct().toList();
    }

    /** The name of what it is about; null when it gives none, or statements name several. */
    @Nullable
    String productName() {
        return only(Stream.concat(headers.stream().map(InventoryHeader::productName),
                products.stream().map(each -> each.name() != null ? each.name()
                        : each.purls().isEmpty() ? null
                                : each.purls().getFirst().name())));
    }

    /** Its version; null when it gives none, or statements name several. */
    @Nullable
    String version() {
        return only(Stream.concat(headers.stream().map(InventoryHeader::productVersion),
                products.stream().map(each -> each.version() != null ? each.version()
                        : each.purls().isEmpty() ? null
                                : each.purls().getFirst().version())));
    }

    private static @Nullable String only(Stream<@Nullable String> values) {
        List<String> all = values.filter(Objects::nonNull).map(String::strip).filter(each -> !each.isEmpty()).distinct().toList();
        return all.size() == 1 ? all.getFirst() : null;
    }
}
