package org.vouchsafe.ui.questionnaires.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.questionnaire.review.AnswerKey;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.questionnaire.SendRequests;
import org.vouchsafe.usecase.questionnaire.SentRequest;
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

    /** How many answers wait to be asked about again. */
    int waiting();

    /**
     * Writes a workbook and a letter for each supplier that is asked again.
     *
     * @throws org.vouchsafe.usecase.Refused with what is wrong
     */
    List<SentRequest> askAgain(LocalDate due, Path folder, Actor actor);

    /** From an open workspace. */
    static ReviewSources of(UseCases use) {
        return new ReviewSources() {
            @Override
            public List<ReviewedAnswer> answers(Viewpoint viewpoint) {
                return use.reviewing().answers().answers(ReviewFilter.ALL, viewpoint);
            }

            @Override
            public int waiting() {
                return use.reviewing().again().waiting(ReviewFilter.ALL).size();
            }

            @Override
            public List<SentRequest> askAgain(LocalDate due, Path folder, Actor actor) {
                return use.reviewing().again().send(ReviewFilter.ALL, due, new SendRequests.Target.Folder(folder), actor);
            }

            @Override
            public void say(AnswerKey answer, Word word, Actor actor) {
                use.reviewing().judging().say(List.of(answer), word, actor);
            }
        };
    }
}
