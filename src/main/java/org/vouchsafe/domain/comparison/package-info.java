/** What differs between two inventories or two releases. Knows no rule. */
@NullMarked
package org.vouchsafe.domain.comparison;

import org.jspecify.annotations.NullMarked;
