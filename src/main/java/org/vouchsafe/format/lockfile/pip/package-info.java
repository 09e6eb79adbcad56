/** pip's requirements files, which may be full lists of what is installed or mere wishes; the reader tells which. */
@NullMarked
package org.vouchsafe.format.lockfile.pip;

import org.jspecify.annotations.NullMarked;
