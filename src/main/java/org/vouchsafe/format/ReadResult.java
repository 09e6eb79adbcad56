package org.vouchsafe.format;

import java.util.List;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.questionnaire.ReturnedSheet;
import org.vouchsafe.domain.register.RegisterEntry;

/**
 * What a reader found in one file; any list may be empty.
 *
 * @param formatAndVersion such as {@code CycloneDX JSON 1.6}
 */
public record ReadResult(String formatAndVersion, List<InventoryDraft> inventories, List<ClaimDocument> claimDocuments,
        List<AdvisoryRecord> advisories, List<RegisterEntry> register, List<ReturnedSheet> answers, List<Problem> problems) {
    public ReadResult {
        inventories = List.copyOf(inventories);
        claimDocuments = List.copyOf(claimDocuments);
        advisories = List.copyOf(advisories);
        register = List.copyOf(register);
        answers = List.copyOf(answers);
        problems = List.copyOf(problems);
    }

    /** Nothing but problems. */
    public static ReadResult unread(String formatAndVersion, List<Problem> problems) {
        return new ReadResult(formatAndVersion, List.of(), List.of(), List.of(), List.of(), List.of(), problems);
    }
}
