/** Sending questionnaires. Sees no screen. */
@NullMarked
package org.vouchsafe.ui.questionnaires.send;

import org.jspecify.annotations.NullMarked;
