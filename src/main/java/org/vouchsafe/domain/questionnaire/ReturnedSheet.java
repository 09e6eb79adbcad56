package org.vouchsafe.domain.questionnaire;

/** Answers as read from a workbook, and how much of what was asked they answer. */
public record ReturnedSheet(AnswerSheet sheet, Completion completion) {}
