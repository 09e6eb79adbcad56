package org.vouchsafe.usecase.review;

/**
 * Everything about the review of answers.
 *
 * @param answers what a reviewer looks at
 * @param judging what a reviewer says
 */
public record Reviewing(AnswerReviews answers, JudgeAnswers judging) {}
