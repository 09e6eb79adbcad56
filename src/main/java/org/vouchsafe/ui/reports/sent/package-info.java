/** What was published and to whom it went; may not see the store nor other screens. */
@NullMarked
package org.vouchsafe.ui.reports.sent;

import org.jspecify.annotations.NullMarked;
