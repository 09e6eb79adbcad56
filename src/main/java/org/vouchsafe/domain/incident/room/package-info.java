/** What the log of an incident adds up to, what is known of the releases in its scope, and how its gates stand. */
@NullMarked
package org.vouchsafe.domain.incident.room;

import org.jspecify.annotations.NullMarked;
