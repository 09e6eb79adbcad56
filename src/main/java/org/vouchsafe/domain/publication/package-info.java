/** What went out: what a report said and by which rules, to whom it was sent, and what it looks like. May see only the domain. */
@NullMarked
package org.vouchsafe.domain.publication;

import org.jspecify.annotations.NullMarked;
