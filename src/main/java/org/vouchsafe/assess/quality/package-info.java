/** Judges how well an inventory is made, against published profiles. Pure; may see only the domain. */
@NullMarked
package org.vouchsafe.assess.quality;

import org.jspecify.annotations.NullMarked;
