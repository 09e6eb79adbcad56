/** Looking across the whole workspace: search, where a component is used, two files or two inventories side by side. */
@NullMarked
package org.vouchsafe.usecase.lookup;

import org.jspecify.annotations.NullMarked;
