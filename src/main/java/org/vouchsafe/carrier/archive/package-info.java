/** Containers: zip, tar and gzip. */
@NullMarked
package org.vouchsafe.carrier.archive;

import org.jspecify.annotations.NullMarked;
