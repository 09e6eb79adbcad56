/** What an incident leaves behind as evidence: a chain for each release and environment, and what must be kept. */
@NullMarked
package org.vouchsafe.domain.incident.chain;

import org.jspecify.annotations.NullMarked;
