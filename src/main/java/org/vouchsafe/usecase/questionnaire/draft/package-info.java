/** Questionnaires of the analyst's own while they are written. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.questionnaire.draft;

import org.jspecify.annotations.NullMarked;
