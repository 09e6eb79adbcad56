/** A questionnaire that is being written, with whatever is still wrong in it. May see only the domain. */
@NullMarked
package org.vouchsafe.domain.questionnaire.draft;

import org.jspecify.annotations.NullMarked;
