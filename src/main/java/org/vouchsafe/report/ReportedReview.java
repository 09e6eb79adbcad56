package org.vouchsafe.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.action.GapAction;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.Review;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;
import org.vouchsafe.domain.questionnaire.review.Strength;

/**
 * The answers of one supplier as they were judged.
 *
 * @param supplier its name in the register
 * @param answers in the order of the workbooks, newest workbook first
 */
public record ReportedReview(String supplier, List<Judged> answers) {
    public ReportedReview {
        answers = List.copyOf(answers);
    }

    /**
     * One answer.
     *
     * @param asked the words of the question; its id where they are not held
     * @param place the cell it stands in
     * @param files what is held behind it
     * @param review what was said of it last; null when nothing was
     */
    public record Judged(String question, String asked, Answer answer, Citation place, List<EvidenceId> files, Strength strength,
            List<Finding> findings, @Nullable Review review, ReviewStanding standing, List<GapAction> gaps) {
        public Judged {
            files = List.copyOf(files);
            findings = List.copyOf(findings);
            gaps = List.copyOf(gaps);
        }

        /** True when something that is held cannot be right together with it. */
        public boolean isContradicted() {
            return findings.stream().anyMatch(Finding::isContradiction);
        }
    }
}
