package org.vouchsafe.assess.answer;

import java.util.List;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.domain.questionnaire.review.Deduction;
import org.vouchsafe.domain.questionnaire.review.EvidenceQuality;
import org.vouchsafe.domain.questionnaire.review.Finding;

/** Takes something from one of the two numbers of an answer, and says why. */
public interface DeductionRule {
    /** What is taken; empty when the rule does not apply. */
    List<Deduction> of(Judged judged);

    /**
     * An answer as far as it is judged.
     *
     * @param findings what came out when it was held against what is known
     * @param quality of what bears it out
     */
    record Judged(AnswerFact answer, List<Finding> findings, EvidenceQuality quality, ReviewFacts facts) {
        public Judged {
            findings = List.copyOf(findings);
        }

        /** True when what is held bears it out. */
        public boolean isBorneOut() {
            return findings.stream().anyMatch(each -> each.outcome() == Finding.Outcome.SHOWN)
                    && findings.stream().noneMatch(Finding::isContradiction);
        }
    }
}
