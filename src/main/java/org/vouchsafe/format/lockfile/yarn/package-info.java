/** {@code yarn.lock} of Yarn 1, which has a text form of its own, and of later versions, which is YAML. */
@NullMarked
package org.vouchsafe.format.lockfile.yarn;

import org.jspecify.annotations.NullMarked;
