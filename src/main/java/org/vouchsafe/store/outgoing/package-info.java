/** What left the house besides reports and questionnaires: incident packs. */
@NullMarked
package org.vouchsafe.store.outgoing;

import org.jspecify.annotations.NullMarked;
