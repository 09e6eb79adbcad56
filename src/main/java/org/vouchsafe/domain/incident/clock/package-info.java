/** What authorities, contracts and insurers want by when. */
@NullMarked
package org.vouchsafe.domain.incident.clock;

import org.jspecify.annotations.NullMarked;
