/** Questionnaires: what was sent, what came back, and what was asked and answered. Sees no other screen. */
@NullMarked
package org.vouchsafe.ui.questionnaires;

import org.jspecify.annotations.NullMarked;
