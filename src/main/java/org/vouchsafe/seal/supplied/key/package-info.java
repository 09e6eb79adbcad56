/** Keys held and certificate paths: what a signature may be judged by. */
@NullMarked
package org.vouchsafe.seal.supplied.key;

import org.jspecify.annotations.NullMarked;
