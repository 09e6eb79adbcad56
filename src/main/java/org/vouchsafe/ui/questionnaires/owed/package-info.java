/** What suppliers must send, what came of it, and letters that chase the rest. Sees no other screen. */
@NullMarked
package org.vouchsafe.ui.questionnaires.owed;

import org.jspecify.annotations.NullMarked;
