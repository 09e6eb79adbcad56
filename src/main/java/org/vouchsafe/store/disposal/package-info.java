/** The disposal of originals: asked for, done, and the tombstones that remain. May not see the faces. */
@NullMarked
package org.vouchsafe.store.disposal;

import org.jspecify.annotations.NullMarked;
