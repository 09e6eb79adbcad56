package org.vouchsafe.usecase.questionnaire;

import java.util.List;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Supplier;

/**
 * One supplier that is asked.
 *
 * @param products the products asked about, by name
 * @param positions the positions of these products that are asked about: towards the advisory in question, or all that are open
 */
record Addressee(Supplier supplier, List<Product> products, List<PositionRow> positions) {
    Addressee {
        products = List.copyOf(products);
        positions = List.copyOf(positions);
    }

    List<String> productNames() {
        return products.stream().map(Product::name).toList();
    }
}
