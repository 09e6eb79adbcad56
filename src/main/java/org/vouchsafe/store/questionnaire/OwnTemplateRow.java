package org.vouchsafe.store.questionnaire;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.questionnaire.Template;

/**
 * A template somebody saved.
 *
 * @param withdrawn when it was taken back; null while it holds
 */
public record OwnTemplateRow(long id, Template template, String savedBy, Recorded recorded, @Nullable Recorded withdrawn) {}
