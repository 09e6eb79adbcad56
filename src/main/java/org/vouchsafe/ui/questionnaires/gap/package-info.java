/** Gaps that reviews found, until evidence shows that they are closed. Sees no other screen. */
@NullMarked
package org.vouchsafe.ui.questionnaires.gap;

import org.jspecify.annotations.NullMarked;
