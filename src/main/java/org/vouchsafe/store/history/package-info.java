/** Which changes of the log bear on one thing. */
@NullMarked
package org.vouchsafe.store.history;

import org.jspecify.annotations.NullMarked;
