/** Composer's lockfile. */
@NullMarked
package org.vouchsafe.format.lockfile.composer;

import org.jspecify.annotations.NullMarked;
