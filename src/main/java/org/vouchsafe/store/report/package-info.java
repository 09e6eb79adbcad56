/** Reports that were published, as facts. */
@NullMarked
package org.vouchsafe.store.report;

import org.jspecify.annotations.NullMarked;
