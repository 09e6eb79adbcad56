/** Full-text search over everything the workspace holds. */
@NullMarked
package org.vouchsafe.store.search;

import org.jspecify.annotations.NullMarked;
