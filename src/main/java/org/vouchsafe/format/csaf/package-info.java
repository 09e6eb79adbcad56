/** Reads the statuses of CSAF 2.0 and 2.1 documents into claims; what the standard's mandatory tests forbid and matters here is reported. */
@NullMarked
package org.vouchsafe.format.csaf;

import org.jspecify.annotations.NullMarked;
