package org.vouchsafe.usecase.publish;

import java.time.InstantSource;
import org.vouchsafe.usecase.review.AnswerReviews;

/** Answers as they are judged at some moment: what had expired by then, and what had not. */
@FunctionalInterface
public interface ReviewsAt {
    AnswerReviews at(InstantSource clock);
}
