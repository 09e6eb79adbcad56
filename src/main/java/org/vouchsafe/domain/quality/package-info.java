/** How well an inventory is made: what profiles ask of it and how it answers. Knows no rule. */
@NullMarked
package org.vouchsafe.domain.quality;

import org.jspecify.annotations.NullMarked;
