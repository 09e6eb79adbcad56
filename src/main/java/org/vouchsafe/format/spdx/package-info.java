/** SPDX 2.2 and 2.3, JSON and tag-value: a tolerant reader that names each deviation and reads the rest. */
@NullMarked
package org.vouchsafe.format.spdx;

import org.jspecify.annotations.NullMarked;
