/** What was published, and the composing of the next. */
@NullMarked
package org.vouchsafe.ui.reports;

import org.jspecify.annotations.NullMarked;
