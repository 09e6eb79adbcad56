/** Putting items of the inbox off: until a day, or until the supplier has answered. */
@NullMarked
package org.vouchsafe.ui.inbox.later;

import org.jspecify.annotations.NullMarked;
