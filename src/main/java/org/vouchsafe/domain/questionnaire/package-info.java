/** Questionnaires: templates, answers as they came back. */
@NullMarked
package org.vouchsafe.domain.questionnaire;

import org.jspecify.annotations.NullMarked;
