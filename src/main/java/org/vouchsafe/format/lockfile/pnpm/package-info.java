/** {@code pnpm-lock.yaml}, lockfile versions 5 to 9. */
@NullMarked
package org.vouchsafe.format.lockfile.pnpm;

import org.jspecify.annotations.NullMarked;
