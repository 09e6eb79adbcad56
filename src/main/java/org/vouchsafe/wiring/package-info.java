/** The only place where objects are put together; by hand, and as late as they are needed, so that a command starts quickly. */
@NullMarked
package org.vouchsafe.wiring;

import org.jspecify.annotations.NullMarked;
