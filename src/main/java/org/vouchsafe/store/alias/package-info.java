/** Alias rules as facts. */
@NullMarked
package org.vouchsafe.store.alias;

import org.jspecify.annotations.NullMarked;
