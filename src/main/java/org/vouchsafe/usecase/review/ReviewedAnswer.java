package org.vouchsafe.usecase.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.action.GapAction;
import org.vouchsafe.domain.questionnaire.review.AnswerKey;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.HeldFile;
import org.vouchsafe.domain.questionnaire.review.Review;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;
import org.vouchsafe.domain.questionnaire.review.Strength;

/**
 * One answer, with all that a reviewer looks at.
 *
 * @param supplier by the register's name where it knows it, else as the workbook has it
 * @param request the request it answers; empty where it answers none
 * @param question null when its words are not held
 * @param place the cell
 * @param files what it names as evidence, and what is held of it
 * @param findings what came out when it was held against what is known, contradictions first
 * @param earlier what the supplier answered when it was asked before; null when it never was
 * @param review what was said of it last; null when nothing was
 * @param gaps actions that were opened for it
 */
public record ReviewedAnswer(AnswerKey key, String supplier, String request, Answer answer, @Nullable Question question, Citation place,
        List<HeldFile> files, Strength strength, List<Finding> findings, @Nullable Earlier earlier, @Nullable Review review,
        ReviewStanding standing, List<GapAction> gaps) {
    public ReviewedAnswer {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
    }

    /**
     * What was answered before.
     *
     * @param received the day it arrived
     */
    public record Earlier(EvidenceId evidence, Answer answer, java.time.LocalDate received) {}

    /** What contradicts it. */
    public List<Finding> contradictions() {
        return findings.stream().filter(Finding::isContradiction).toList();
    }

    /** The words of the question: as the template has them, else as the workbook that was answered has them, else its id. */
    public String asked() {
        String written = answer.asked();
        return question != null ? question.text() : written == null || written.isBlank() ? key.question() : written.strip();
    }
}
