/** When what authorities, contracts and insurers want is due in an incident. Pure. */
@NullMarked
package org.vouchsafe.assess.incident.clock;

import org.jspecify.annotations.NullMarked;
