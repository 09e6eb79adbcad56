/** The log of an incident, which is only added to. */
@NullMarked
package org.vouchsafe.ui.incidents.log;

import org.jspecify.annotations.NullMarked;
