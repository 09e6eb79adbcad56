/** Answers held against what else is known, and what a reviewer says of them. Sees no other screen. */
@NullMarked
package org.vouchsafe.ui.questionnaires.review;

import org.jspecify.annotations.NullMarked;
