/** Project files: what is asked for, not what was installed. May not see other formats than lockfiles. */
@NullMarked
package org.vouchsafe.format.lockfile.manifest;

import org.jspecify.annotations.NullMarked;
