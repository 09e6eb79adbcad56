/** Go's go.mod, which says what a module asks for, and go.sum, which says what may be taken for it. */
@NullMarked
package org.vouchsafe.format.lockfile.go;

import org.jspecify.annotations.NullMarked;
