/** Compares what inventories list. Pure; may see only the domain and the order of versions. */
@NullMarked
package org.vouchsafe.assess.comparison;

import org.jspecify.annotations.NullMarked;
