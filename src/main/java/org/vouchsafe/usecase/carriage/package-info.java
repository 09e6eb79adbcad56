/** What came in which mail or container, in words. Reads only. */
@NullMarked
package org.vouchsafe.usecase.carriage;

import org.jspecify.annotations.NullMarked;
