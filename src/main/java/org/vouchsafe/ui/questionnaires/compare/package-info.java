/** Answers to the same questions side by side, over suppliers and years. Sees no other screen. */
@NullMarked
package org.vouchsafe.ui.questionnaires.compare;

import org.jspecify.annotations.NullMarked;
