/** Puts the chain of evidence of an incident together and finds its holes. Pure. */
@NullMarked
package org.vouchsafe.assess.incident.chain;

import org.jspecify.annotations.NullMarked;
