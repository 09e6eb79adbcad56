/** Judging answers: how strong they are, what contradicts them, what a person said of them. May see only the domain. */
@NullMarked
package org.vouchsafe.domain.questionnaire.review;

import org.jspecify.annotations.NullMarked;
