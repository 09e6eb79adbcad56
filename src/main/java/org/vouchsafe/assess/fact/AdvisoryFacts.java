package org.vouchsafe.assess.fact;

import java.util.List;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.register.Portfolio;

/**
 * Everything recorded that can bear on one advisory (one cluster of ids, see AdvisoryGroups), whenever it was recorded: the viewpoint is applied by the
 * assessment, so that a stale decision can be told from the facts that came after it.
 *
 * @param ids every id of the group, also when no advisory record is held and only claims or decisions name it
 * @param records all advisory documents ever recorded under one of the ids, also replaced and withdrawn ones; may be empty
 * @param additions all that analysts ever added under one of the ids, also what was taken back
 * @param inventories all inventories of the workspace, with candidates only where something could match
 * @param claims all statements that name one of the ids
 * @param claimDocuments all documents that share a document key with one of those (newer versions that no longer hold the statement matter)
 */
public record AdvisoryFacts(List<String> ids, List<AdvisoryFact> records, List<AdvisoryAddition> additions, Portfolio portfolio,
        List<InventoryFact> inventories, List<ClaimFact> claims, List<ClaimDocumentFact> claimDocuments, List<Decision> decisions) {
    public AdvisoryFacts {
        ids = List.copyOf(ids);
        records = List.copyOf(records);
        additions = List.copyOf(additions);
        inventories = List.copyOf(inventories);
        claims = List.copyOf(claims);
        claimDocuments = List.copyOf(claimDocuments);
        decisions = List.copyOf(decisions);
    }
}
