package org.vouchsafe.domain.questionnaire.request;

import java.util.List;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * What a request was about and how it was put.
 *
 * @param products those asked about
 * @param releases those asked about; empty when none in particular
 * @param advisories ids of the advisories it was sent for; empty when for none
 * @param remarks what the evidence already showed, as it was put beside the questions
 * @param positions the open positions that were put; empty for a questionnaire
 * @param workbook digest of the workbook that went out
 */
public record RequestScope(RequestForm form, Language language, List<ProductId> products, List<ReleaseId> releases,
        List<String> advisories, List<Remark> remarks, List<OpenPosition> positions, Sha256 workbook) {
    public RequestScope {
        products = List.copyOf(products);
        releases = List.copyOf(releases);
        advisories = List.copyOf(advisories);
        remarks = List.copyOf(remarks);
        positions = List.copyOf(positions);
    }
}
