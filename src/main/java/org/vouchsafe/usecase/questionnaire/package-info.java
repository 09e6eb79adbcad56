/** Questionnaires out: whom to ask, what to put beside the questions, own templates. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.questionnaire;

import org.jspecify.annotations.NullMarked;
