package org.vouchsafe.questionnaire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.vouchsafe.domain.questionnaire.request.Remark;

/**
 * A questionnaire on its way to one supplier.
 *
 * @param id identifies the request; comes back in the answers
 * @param sender who asks, as the supplier shall see it
 * @param products the products asked about, as the supplier calls them
 * @param created goes into the workbook's properties
 * @param concerning the advisories it is about, in words; empty when it is about none
 * @param remarks what the evidence already shows
 */
public record Request(String id, String supplier, String sender, List<String> products, LocalDate due, Instant created,
        List<String> concerning, List<Remark> remarks) {
    public Request {
        products = List.copyOf(products);
        concerning = List.copyOf(concerning);
        remarks = List.copyOf(remarks);
    }

    /** One about no advisory, with nothing put beside its questions. */
    public Request(String id, String supplier, String sender, List<String> products, LocalDate due, Instant created) {
        this(id, supplier, sender, products, due, created, List.of(), List.of());
    }
}
