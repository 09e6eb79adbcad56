/** Where two sources cannot both be right beyond what the table of states finds; one class each. They change no state. */
@NullMarked
package org.vouchsafe.assess.conflict;

import org.jspecify.annotations.NullMarked;
