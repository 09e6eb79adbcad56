/** PAdES signatures on PDF reports, and their verification down to the last byte. */
@NullMarked
package org.vouchsafe.seal.pdf;

import org.jspecify.annotations.NullMarked;
