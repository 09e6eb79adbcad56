package org.vouchsafe.assess.answer.deduction;

import java.util.List;
import org.vouchsafe.assess.answer.DeductionRule;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.questionnaire.review.Deduction;

/** Neither the workbook nor any file it rests on carries a signature that was verified. */
public final class Unsigned implements DeductionRule {
    private static final int POINTS = 10;

    @Override
    public List<Deduction> of(Judged judged) {
        AnswerFact answer = judged.answer();
        boolean signed = answer.sheet().signature() == SignatureVerdict.PASSED
                || answer.files().stream().anyMatch(each -> each.held() != null && each.held().signature() == SignatureVerdict.PASSED);
        return signed ? List.of()
                : List.of(Taken.confidence("UNSIGNED", POINTS, "Neither the workbook nor a file it names carries a verified signature.",
                        answer));
    }
}
