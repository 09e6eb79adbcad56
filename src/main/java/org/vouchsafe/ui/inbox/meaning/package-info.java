/** Claims that reached nothing: why, the nearest candidate, and the one act that says what is meant. */
@NullMarked
package org.vouchsafe.ui.inbox.meaning;

import org.jspecify.annotations.NullMarked;
