/** What stands behind answers: the files they name, and from when to when they hold. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.questionnaire.backing;

import org.jspecify.annotations.NullMarked;
