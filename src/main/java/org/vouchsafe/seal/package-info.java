/** Keys, signatures on what we write, and the verification of it. */
@NullMarked
package org.vouchsafe.seal;

import org.jspecify.annotations.NullMarked;
