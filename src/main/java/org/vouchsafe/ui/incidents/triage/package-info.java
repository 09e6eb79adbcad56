/** The checklist of the first hours. */
@NullMarked
package org.vouchsafe.ui.incidents.triage;

import org.jspecify.annotations.NullMarked;
