package org.vouchsafe.usecase.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Completion;

/**
 * A questionnaire that was sent, and what came back.
 *
 * @param products what it asks about; empty when it asks about the supplier as a whole
 * @param returned the workbooks that came back for it, newest first; empty while none did
 */
public record QuestionnaireRow(String requestId, String templateId, String supplier, List<String> products, LocalDate due, Instant sentAt,
        String sentBy, List<Returned> returned) {
    public QuestionnaireRow {
        products = List.copyOf(products);
        returned = List.copyOf(returned);
    }

    /** Who a workbook that came back is from. */
    public enum Sender {
        /** The supplier that was asked, as far as is known. */
        ASKED,
        /** Another supplier than was asked: it answers nothing of the request. */
        ANOTHER
    }

    /** A workbook that came back. */
    public record Returned(EvidenceId evidence, Completion completion, Sender sender) {

        /** {@code E-055, 3 of 20 answered}, and that another supplier sent it. */
        public String words() {
            return evidence + ", " + completion.words() + (sender == Sender.ANOTHER ? ", but from another supplier" : "");
        }
    }

    /** How far a request has come. */
    public enum Standing {
        /** Nothing came back, or only blank workbooks and such of other suppliers. */
        OPEN,
        /** A workbook came back in which some questions have no answer. */
        PARTLY_ANSWERED,
        /** Every question was answered. */
        ANSWERED
    }

    /** How far it has come, by the fullest workbook that came back. */
    public Standing standing() {
        List<Returned> own = ofThoseAsked();
        if (own.stream().allMatch(each -> each.completion().isBlank())) {
            return Standing.OPEN;
        }
        return own.stream().anyMatch(each -> each.completion().isWhole()) ? Standing.ANSWERED : Standing.PARTLY_ANSWERED;
    }

    /** Those that came from the supplier that was asked, newest first. */
    public List<Returned> ofThoseAsked() {
        return returned.stream().filter(each -> each.sender() == Sender.ASKED).toList();
    }
}
