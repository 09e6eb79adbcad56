/** Analysts' determinations and what took them back, as facts. */
@NullMarked
package org.vouchsafe.store.decision;

import org.jspecify.annotations.NullMarked;
