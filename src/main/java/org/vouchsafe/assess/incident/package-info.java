/** The conditions under which an incident may be closed, one class each. Pure. */
@NullMarked
package org.vouchsafe.assess.incident;

import org.jspecify.annotations.NullMarked;
