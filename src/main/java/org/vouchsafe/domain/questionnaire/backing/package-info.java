/** What stands behind answers: files, and from when to when they hold. May see only the domain. */
@NullMarked
package org.vouchsafe.domain.questionnaire.backing;

import org.jspecify.annotations.NullMarked;
