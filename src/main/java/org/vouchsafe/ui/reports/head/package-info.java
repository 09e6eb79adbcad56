/** What reports look like; may not see the store nor other screens. */
@NullMarked
package org.vouchsafe.ui.reports.head;

import org.jspecify.annotations.NullMarked;
