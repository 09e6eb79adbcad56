/** What a report speaks of: the facts looked at from its subject. Counts and look-ups; no sentences and no renderer in it. */
@NullMarked
package org.vouchsafe.report.subject;

import org.jspecify.annotations.NullMarked;
