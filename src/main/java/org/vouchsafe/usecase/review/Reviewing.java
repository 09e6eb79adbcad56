package org.vouchsafe.usecase.review;

import org.vouchsafe.usecase.review.action.GapActions;
import org.vouchsafe.usecase.review.again.AskAgain;
import org.vouchsafe.usecase.review.campaign.Campaigns;
import org.vouchsafe.usecase.review.owed.EvidenceOwed;

/**
 * Everything about the review of answers.
 *
 * @param answers what a reviewer looks at
 * @param judging what a reviewer says
 * @param gaps what becomes of gaps
 * @param again asking suppliers again
 * @param owed what suppliers must send
 * @param campaigns how far each round of asking is
 */
public record Reviewing(AnswerReviews answers, JudgeAnswers judging, GapActions gaps, AskAgain again, EvidenceOwed owed,
        Campaigns campaigns) {}
