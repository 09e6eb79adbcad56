package org.vouchsafe.assess.answer.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.SupplierId;

/**
 * A workbook that came back.
 *
 * @param requestId empty when it answers no request
 * @param thread the request that began the asking: for the answer to a follow-up the request it follows; equal to the id of the evidence where
 *     there is no request
 * @param supplier whose answers these are; null when that is not known
 * @param products what the request asked about; empty: all the supplier has
 * @param advisories ids of the advisories the request was about
 * @param problems found when it was read
 * @param completedBy who declared the answers; null when nobody did
 */
public record SheetFact(EvidenceId evidence, String requestId, String thread, @Nullable SupplierId supplier, String supplierName,
        List<ProductId> products, List<String> advisories, @Nullable String completedBy, @Nullable LocalDate completedOn,
        SignatureVerdict signature, Instant receivedAt, Recorded recorded, List<Problem> problems) {
    public SheetFact {
        products = List.copyOf(products);
        advisories = List.copyOf(advisories);
        problems = List.copyOf(problems);
    }
}
