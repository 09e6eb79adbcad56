/** SPDX 2.2 and 2.3 as tag-value text. */
@NullMarked
package org.vouchsafe.format.spdx.tag;

import org.jspecify.annotations.NullMarked;
