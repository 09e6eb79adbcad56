package org.vouchsafe.assess.answer.fact;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.review.AnswerKey;
import org.vouchsafe.domain.questionnaire.review.HeldFile;
import org.vouchsafe.domain.register.ProductId;

/**
 * One answer with what belongs to it.
 *
 * @param question null when its words are not held
 * @param product the product it speaks of; null when it speaks of all, or the register does not know it
 * @param files what it names as evidence
 * @param named exact versions its words name, where an inventory of the supplier lists them
 */
public record AnswerFact(Answer answer, @Nullable Question question, SheetFact sheet, @Nullable ProductId product, List<HeldFile> files,
        List<NamedListing> named) {
    public AnswerFact {
        files = List.copyOf(files);
        named = List.copyOf(named);
    }

    public AnswerKey key() {
        return new AnswerKey(sheet.evidence(), answer.questionId(), answer.product());
    }

    /** Where it stands. */
    public Citation place() {
        return new Citation(sheet.evidence(), answer.location());
    }

    /** All its words: the answer and what explains it. */
    public String words() {
        return Stream.of(answer.raw(), answer.comment()).filter(Objects::nonNull).filter(each -> !each.isBlank())
                .collect(Collectors.joining(". "));
    }

    /** What it says, to be quoted: {@code "No" to "Has any release …?"}. */
    public String said() {
        String text = answer.raw().isBlank() ? Objects.requireNonNullElse(answer.comment(), "") : answer.raw();
        Question asked = question;
        return "\u201c" + text.strip() + "\u201d to " + (asked == null ? answer.questionId() : "\u201c" + asked.text() + "\u201d");
    }

    /** True when it answers the same question for the same supplier and product. */
    public boolean answersSameAs(AnswerFact other) {
        return answer.questionId().equals(other.answer.questionId()) && Objects.equals(sheet.supplier(), other.sheet.supplier())
                && sheet.supplier() != null
                && (product != null ? product.equals(other.product) : Objects.equals(answer.product(), other.answer.product()));
    }
}
