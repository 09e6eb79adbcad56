/** Letters to suppliers, to be copied or changed before they go out. Sees no other screen. */
@NullMarked
package org.vouchsafe.ui.questionnaires.letter;

import org.jspecify.annotations.NullMarked;
