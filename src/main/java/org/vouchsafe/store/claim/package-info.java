/** VEX documents and their statements as facts. */
@NullMarked
package org.vouchsafe.store.claim;

import org.jspecify.annotations.NullMarked;
