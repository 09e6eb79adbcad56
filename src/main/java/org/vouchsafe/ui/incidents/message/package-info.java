/** The three streams of messages, from the composed text to what went out. */
@NullMarked
package org.vouchsafe.ui.incidents.message;

import org.jspecify.annotations.NullMarked;
