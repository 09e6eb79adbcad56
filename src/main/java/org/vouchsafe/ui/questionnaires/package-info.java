/** Questionnaires: what was sent and came back, and the review of answers. Sees no other screen. */
@NullMarked
package org.vouchsafe.ui.questionnaires;

import org.jspecify.annotations.NullMarked;
