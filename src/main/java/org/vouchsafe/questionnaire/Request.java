package org.vouchsafe.questionnaire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A questionnaire on its way to one supplier.
 *
 * @param id identifies the request; comes back in the answers
 * @param sender who asks, as the supplier shall see it
 * @param products the products asked about, as the supplier calls them
 * @param created goes into the workbook's properties
 */
public record Request(String id, String supplier, String sender, List<String> products, LocalDate due, Instant created) {
    public Request {
        products = List.copyOf(products);
    }
}
