package org.vouchsafe.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Term;

/** An answer in a line says what was answered, and never what stands beside it. */
class AnswerWordsTest {
    @Test
    void aCommentIsNoAnswerToAQuestionLeftWithoutOne() {
        assertThat(AnswerWords.brief(answer(AnswerValue.UNANSWERED, "", "Yes."))).isEqualTo("No answer");
        assertThat(AnswerWords.brief(answer(AnswerValue.UNANSWERED, "tbd", null))).isEqualTo("No answer");
    }

    @Test
    void whatWasChosenStandsAsItWasWritten() {
        assertThat(AnswerWords.brief(answer(AnswerValue.YES, "Ja", "seit 2024"))).isEqualTo("Ja");
        assertThat(AnswerWords.brief(answer(AnswerValue.NO, "", "since 2024"))).isEqualTo("No");
        assertThat(AnswerWords.brief(answer(AnswerValue.OTHER, " ", "By hand."))).isEqualTo("By hand.");
        assertThat(AnswerWords.brief(answer(AnswerValue.OTHER, "", null))).isEqualTo("In words");
    }

    private static Answer answer(AnswerValue value, String raw, @Nullable String comment) {
        return new Answer("Q-1", null, value, raw, comment, List.of(), false, new Location.Cell("Questions", "D2"), null, null, Term.UNSAID,
                null);
    }
}
