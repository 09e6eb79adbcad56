/** What suppliers must send, and what of that came. May see only the domain. */
@NullMarked
package org.vouchsafe.domain.questionnaire.owed;

import org.jspecify.annotations.NullMarked;
