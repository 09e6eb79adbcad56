package org.vouchsafe.usecase.questionnaire.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.questionnaire.Answer;

/**
 * What a mapping would read.
 *
 * @param fault why nothing can be read with it, in words; null when it can
 * @param answers all of them, in the order of the workbook
 * @param problems met in reading
 */
public record MappingPreview(@Nullable String fault, List<Answer> answers, List<Problem> problems) {
    public MappingPreview {
        answers = List.copyOf(answers);
        problems = List.copyOf(problems);
    }
}
