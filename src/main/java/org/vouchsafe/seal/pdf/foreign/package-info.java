/** PDF signatures in the form of other programs: never PASSED, but told apart from files that were tampered with. */
@NullMarked
package org.vouchsafe.seal.pdf.foreign;

import org.jspecify.annotations.NullMarked;
