/** SPDX 3.0 as JSON-LD: the software profile as an inventory, the security profile as claims. */
@NullMarked
package org.vouchsafe.format.spdx.three;

import org.jspecify.annotations.NullMarked;
