/** What authorities, contracts and insurers want by when, and the summary for the board. */
@NullMarked
package org.vouchsafe.ui.incidents.clocks;

import org.jspecify.annotations.NullMarked;
