package org.vouchsafe.assess.answer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vouchsafe.assess.answer.AnswerCheck;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.ReviewGuide;

/** Answers of one supplier that cannot all be right, and two different answers to one question in one workbook. */
public final class AnswersExclude implements AnswerCheck {
    @Override
    public List<Finding> find(AnswerFact answer, ReviewFacts facts) {
        List<Finding> found = new ArrayList<>();
        var holding = new Holding("ANSWERS_EXCLUDE", answer, answer.said());
        for (ReviewGuide.Exclusion each : facts.guide().exclusions()) {
            if (each.all().stream().anyMatch(given -> isGiven(given, answer))) {
                List<AnswerFact> others = others(each, answer, facts);
                if (!others.isEmpty()) {
                    found.add(holding.contradicted(
                            Holding.some(others.stream().map(other -> Holding.at("The answer is " + other.said(), other.place())).toList())
                                    + ". " + each.because(),
                            others.stream().map(AnswerFact::place)));
                }
            }
        }
        facts.ofSameSupplier(answer, answer.answer().questionId()).stream()
                .filter(other -> !other.place().equals(answer.place()) && other.sheet().evidence().equals(answer.sheet().evidence())
                        && other.answersSameAs(answer) && isPlain(other) && isPlain(answer)
                        && other.answer().value() != answer.answer().value())
                .findFirst().ifPresent(other -> found.add(holding.contradicted(
                        "The same question is answered otherwise in the same workbook: " + Holding.at(other.said(), other.place()) + ".",
                        Stream.of(other.place()))));
        return found;
    }

    private static boolean isPlain(AnswerFact answer) {
        AnswerValue value = answer.answer().value();
        return value == AnswerValue.YES || value == AnswerValue.NO || value == AnswerValue.PARTIAL;
    }

    private static boolean isGiven(ReviewGuide.Given given, AnswerFact answer) {
        return given.question().equals(answer.answer().questionId()) && given.values().contains(answer.answer().value());
    }

    /** The answers that exclude this one; empty when one of them was not given. */
    private static List<AnswerFact> others(ReviewGuide.Exclusion exclusion, AnswerFact answer, ReviewFacts facts) {
        List<AnswerFact> others = new ArrayList<>();
        for (ReviewGuide.Given given : exclusion.all()) {
            if (!given.question().equals(answer.answer().questionId())) {
                List<AnswerFact> same = facts.ofSameSupplier(answer, given.question()).stream()
                        .filter(each -> answer.product() == null || each.product() == null || answer.product().equals(each.product()))
                        .toList();
                // What is said of each product counts only where it is said of all of them: one that differs would explain the other answer.
                if (same.isEmpty() || !same.stream().allMatch(each -> isGiven(given, each))) {
                    return List.of();
                }
                others.addAll(same);
            } else if (answer.product() != null && exclusion.all().size() > 1
                    && !facts.ofSameSupplier(answer, given.question()).stream().allMatch(each -> isGiven(given, each))
                    && exclusion.all().stream().anyMatch(each -> isAskedOnce(each, answer, facts))) {
                return List.of();
            }
        }
        return others;
    }

    private static boolean isAskedOnce(ReviewGuide.Given given, AnswerFact answer, ReviewFacts facts) {
        return facts.ofSameSupplier(answer, given.question()).stream().anyMatch(each -> each.product() == null);
    }
}
