package org.vouchsafe.domain.questionnaire.request;

import org.jspecify.annotations.Nullable;

/**
 * What the evidence already shows, put beside a question for the supplier to confirm or correct.
 *
 * @param product the product whose row it stands in; null for a question that is asked once
 * @param text in the language of the workbook
 */
public record Remark(String questionId, @Nullable String product, String text) {}
