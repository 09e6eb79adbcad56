/** Component sets with their dependency graph, inventories, and where a component is used. */
@NullMarked
package org.vouchsafe.store.inventory;

import org.jspecify.annotations.NullMarked;
