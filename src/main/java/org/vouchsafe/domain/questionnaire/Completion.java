package org.vouchsafe.domain.questionnaire;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.request.RequestForm;

/**
 * How much of a questionnaire was answered.
 *
 * @param answered questions to which anything was written: an answer, an explanation, or a file named
 * @param asked questions that were put; one that is asked for each product counts once for each
 * @param expired how many of those answered no longer hold
 */
public record Completion(int answered, int asked, int expired) {
    /** One of which nothing expired. */
    public Completion(int answered, int asked) {
        this(answered, asked, 0);
    }

    private record Asked(String question, @Nullable String product) {}

    /**
     * Of one workbook that came back. A row the supplier took out still counts as asked; the list of evidence wanted is no question. In the
     * short form only a row that was understood as a statement counts as answered: what nobody could read answers nothing.
     *
     * @param template the questions; null when they are no longer held, and then every row counts
     * @param products what was asked about; those the workbook names are added
     */
    public static Completion of(AnswerSheet sheet, @Nullable Template template, Collection<String> products) {
        Set<Asked> asked = new HashSet<>();
        if (template == null) {
            sheet.answers().forEach(each -> asked.add(new Asked(each.questionId(), each.product())));
        } else {
            Set<String> all = sheet.answers().stream().map(Answer::product).filter(Objects::nonNull).collect(Collectors.toSet());
            all.addAll(products);
            for (Question question : template.questions()) {
                if (question.perProduct()) {
                    all.stream().filter(product -> isAsked(question, product, sheet))
                            .forEach(product -> asked.add(new Asked(question.id(), product)));
                } else if (isAsked(question, null, sheet)) {
                    asked.add(new Asked(question.id(), null));
                }
            }
        }
        boolean statements = sheet.templateId().equals(RequestForm.NO_TEMPLATE);
        long answered = sheet.answers().stream()
                .filter(each -> statements ? each.value() != AnswerValue.UNANSWERED : !each.isBlank())
                .map(each -> new Asked(each.questionId(), each.product()))
                .filter(asked::contains).distinct().count();
        return new Completion((int) answered, asked.size());
    }

    /** A question with a condition is asked unless the earlier one has a plain answer that rules it out; silence and doubt rule out nothing. */
    public static boolean isAsked(Question question, @Nullable String product, AnswerSheet sheet) {
        Condition condition = question.condition();
        return condition == null || sheet.answers().stream()
                .filter(each -> each.questionId().equals(condition.question())
                        && (each.product() == null || each.product().equals(product)))
                .map(Answer::value)
                .noneMatch(value -> value != AnswerValue.UNANSWERED && value != AnswerValue.OTHER && !condition.answers().contains(value));
    }

    /** True when nothing was answered. */
    public boolean isBlank() {
        return answered == 0;
    }

    /** True when nothing was left out, and all of it still holds. */
    public boolean isWhole() {
        return answered == asked && expired == 0;
    }

    /** The same, of which so many no longer hold. */
    public Completion expired(int number) {
        return new Completion(answered, asked, number);
    }

    /** {@code 3 of 20 answered}, {@code 20 of 20 answered, 2 of them expired}. */
    public String words() {
        return answered + " of " + asked + " answered"
                + (expired == 0 ? "" : expired == answered ? ", expired" : ", " + expired + " of them expired");
    }
}
