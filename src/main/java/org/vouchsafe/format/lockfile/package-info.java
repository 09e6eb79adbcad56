/** Lockfiles of package managers: exactly what is installed, and what needs it. */
@NullMarked
package org.vouchsafe.format.lockfile;

import org.jspecify.annotations.NullMarked;
