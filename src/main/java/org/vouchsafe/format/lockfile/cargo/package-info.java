/** Cargo's lockfile. */
@NullMarked
package org.vouchsafe.format.lockfile.cargo;

import org.jspecify.annotations.NullMarked;
