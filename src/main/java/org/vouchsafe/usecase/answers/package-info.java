/** Questionnaires that came back. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.answers;

import org.jspecify.annotations.NullMarked;
