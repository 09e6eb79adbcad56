/** Advisory documents as facts. */
@NullMarked
package org.vouchsafe.store.advisory;

import org.jspecify.annotations.NullMarked;
