package org.vouchsafe.domain.questionnaire.mapping;

import org.vouchsafe.domain.Recorded;

/**
 * A mapping that holds.
 *
 * @param version tells it apart from what was saved under the name before
 * @param savedBy who saved it
 */
public record SavedMapping(long version, AnswerMapping mapping, String savedBy, Recorded recorded) {}
