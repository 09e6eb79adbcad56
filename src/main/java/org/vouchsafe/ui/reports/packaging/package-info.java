/** Making an evidence package in the window: what it is about, what is left out, who signs. */
@NullMarked
package org.vouchsafe.ui.reports.packaging;

import org.jspecify.annotations.NullMarked;
