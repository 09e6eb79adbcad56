package org.vouchsafe.domain.questionnaire;

import org.vouchsafe.domain.problem.Location;

/**
 * Answers as read from a workbook, and how much of what was asked they answer.
 *
 * @param requestData where the workbook says which request it answers
 */
public record ReturnedSheet(AnswerSheet sheet, Completion completion, Location requestData) {}
