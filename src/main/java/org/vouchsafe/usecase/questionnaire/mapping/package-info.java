/** Questionnaires of others are read the way an analyst mapped them once. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.questionnaire.mapping;

import org.jspecify.annotations.NullMarked;
