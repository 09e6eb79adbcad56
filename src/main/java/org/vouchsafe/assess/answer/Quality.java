package org.vouchsafe.assess.answer;

import java.util.List;
import java.util.Objects;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.domain.questionnaire.review.EvidenceQuality;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.HeldFile;

/** How good what bears an answer out is, as far as a program can tell. It never says more than "good": that something was tested, a person says. */
final class Quality {
    private Quality() {}

    static EvidenceQuality of(AnswerFact answer, List<Finding> findings) {
        boolean contradicted = findings.stream().anyMatch(Finding::isContradiction);
        if (!contradicted && findings.stream().anyMatch(each -> each.outcome() == Finding.Outcome.SHOWN)) {
            return EvidenceQuality.GOOD;
        }
        return answer.files().stream().map(HeldFile::held).filter(Objects::nonNull).map(Quality::of).max(EvidenceQuality::compareTo)
                .orElseGet(() -> hasWords(answer) ? EvidenceQuality.POOR : EvidenceQuality.NONE);
    }

    /** A file under the name of which something is held; what nobody holds bears nothing out. */
    private static EvidenceQuality of(HeldFile.Held held) {
        return switch (held.kind()) {
            case INVENTORY, INVENTORY_WITH_CLAIMS, PROVENANCE -> EvidenceQuality.GOOD;
            case DOCUMENT, CLAIMS, SIGNATURE -> EvidenceQuality.FAIR;
            case ADVISORY, REGISTER, ANSWERS -> EvidenceQuality.POOR;
        };
    }

    private static boolean hasWords(AnswerFact answer) {
        String comment = answer.answer().comment();
        return comment != null && !comment.isBlank() || !answer.files().isEmpty()
                || answer.answer().value() == org.vouchsafe.domain.questionnaire.AnswerValue.OTHER;
    }
}
