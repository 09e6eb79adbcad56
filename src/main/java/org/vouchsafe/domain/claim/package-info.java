/** VEX statements: who says what about which product and vulnerability. */
@NullMarked
package org.vouchsafe.domain.claim;

import org.jspecify.annotations.NullMarked;
