package org.vouchsafe.ui.questionnaires.review;

import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.questionnaire.review.AnswerKey;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.review.ReviewFilter;
import org.vouchsafe.usecase.review.ReviewedAnswer;
import org.vouchsafe.usecase.review.Word;

/** What the review needs of a workspace. */
public interface ReviewSources {
    /** Every answer that stands, newest workbook first. */
    List<ReviewedAnswer> answers(Viewpoint viewpoint);

    /**
     * Records what the reviewer says.
     *
     * @throws org.vouchsafe.usecase.Refused with what is missing
     */
    void say(AnswerKey answer, Word word, Actor actor);

    /** From an open workspace. */
    static ReviewSources of(UseCases use) {
        return new ReviewSources() {
            @Override
            public List<ReviewedAnswer> answers(Viewpoint viewpoint) {
                return use.reviewing().answers().answers(ReviewFilter.ALL, viewpoint);
            }

            @Override
            public void say(AnswerKey answer, Word word, Actor actor) {
                use.reviewing().judging().say(List.of(answer), word, actor);
            }
        };
    }
}
