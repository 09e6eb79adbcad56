package org.vouchsafe.store.questionnaire;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.questionnaire.request.RequestScope;
import org.vouchsafe.domain.register.SupplierId;

/**
 * A questionnaire that was sent.
 *
 * @param requestId the id that stands in the workbook
 * @param templateDigest of the template it was made from
 * @param due the day by which the answers are wanted
 * @param scope null in requests of older programs
 * @param withdrawn when it was taken back; null while it stands
 */
public record RequestRow(String requestId, String templateId, String templateVersion, Sha256 templateDigest, SupplierId supplier,
        List<String> products, LocalDate due, String sentBy, Recorded recorded, @Nullable RequestScope scope,
        @Nullable Recorded withdrawn) {
    public RequestRow {
        products = List.copyOf(products);
    }
}
