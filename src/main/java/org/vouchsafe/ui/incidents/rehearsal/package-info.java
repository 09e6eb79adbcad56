/** Rehearsing an incident in a copy of the workspace: beginning it, answering, and how it went. */
@NullMarked
package org.vouchsafe.ui.incidents.rehearsal;

import org.jspecify.annotations.NullMarked;
