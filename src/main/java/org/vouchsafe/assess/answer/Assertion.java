package org.vouchsafe.assess.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.review.ReviewGuide;
import org.vouchsafe.domain.questionnaire.review.Subject;

/**
 * That an answer asserts a subject: by its value, or in so many words.
 *
 * @param words what asserts it, to be quoted
 */
public record Assertion(Subject subject, String words) {

    /**
     * Whether an answer asserts this. A value counts only where it is plain: what was read as OTHER asserts nothing. A sentence counts when it
     * holds all the words, denies nothing and speaks of no future.
     */
    public static Optional<Assertion> of(AnswerFact answer, Subject subject, ReviewGuide guide) {
        ReviewGuide.Asserting asserting = guide.asserting().get(answer.answer().questionId());
        if (asserting != null && asserting.subject() == subject) {
            // What is asked about is answered by the value; its explanation adds to it and takes nothing back.
            return asserting.value() == answer.answer().value() ? Optional.of(new Assertion(subject, answer.said())) : Optional.empty();
        }
        if (answer.answer().value() == AnswerValue.NO) {
            return Optional.empty();
        }
        if (!guide.sentences().containsKey(subject)) {
            return Optional.empty();
        }
        String all = Wording.simple(answer.words());
        List<List<String>> sentences = guide.sentences().getOrDefault(subject, List.of()).stream()
                .filter(each -> each.stream().allMatch(all::contains)).toList();
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(answer.answer().raw(), answer.answer().comment() == null ? "" : answer.answer().comment())
                .flatMap(each -> Wording.sentences(each).stream())
                .filter(each -> sentences.stream().anyMatch(known -> holdsAll(each, known)) && isPlain(each, guide)).findFirst()
                .map(each -> new Assertion(subject, "\u201c" + each + "\u201d"));
    }

    private static boolean holdsAll(String sentence, List<String> parts) {
        String simple = Wording.simple(sentence);
        return parts.stream().allMatch(simple::contains);
    }

    private static boolean isPlain(String sentence, ReviewGuide guide) {
        return !Wording.holdsAny(sentence, guide.of(ReviewGuide.Words.DENIAL))
                && !Wording.holdsAny(sentence, guide.of(ReviewGuide.Words.FUTURE));
    }
}
