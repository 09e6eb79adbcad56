/** Messages of an incident on their way out: as paper, as text, as a mail. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.incident.message;

import org.jspecify.annotations.NullMarked;
