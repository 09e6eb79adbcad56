/** Deciding a position and placing a file: what is asked, what is missing, and the dialogs. */
@NullMarked
package org.vouchsafe.ui.inbox.decide;

import org.jspecify.annotations.NullMarked;
