/** Where evidence that waits might belong, with the reason; never applied by itself. Reads, and judges likeness; records nothing. */
@NullMarked
package org.vouchsafe.usecase.suggest;

import org.jspecify.annotations.NullMarked;
