/** The inbox: what needs a person, with claim, evidence and everything else that speaks side by side. */
@NullMarked
package org.vouchsafe.ui.inbox;

import org.jspecify.annotations.NullMarked;
