/** What the program is put together with. */
@NullMarked
package org.vouchsafe.wiring;

import org.jspecify.annotations.NullMarked;
