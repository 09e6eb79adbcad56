/** What the program says in incidents by itself, because of what is held. */
@NullMarked
package org.vouchsafe.usecase.incident.follow;

import org.jspecify.annotations.NullMarked;
