/** Writes what we hold to be true as VEX documents others can read. The same positions give the same bytes, everywhere and always. */
@NullMarked
package org.vouchsafe.format.export;

import org.jspecify.annotations.NullMarked;
