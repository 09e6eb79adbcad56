/** ASiC-E containers: a file together with a signature over all of it, checkable by any tool that knows the standard. */
@NullMarked
package org.vouchsafe.seal.asic;

import org.jspecify.annotations.NullMarked;
