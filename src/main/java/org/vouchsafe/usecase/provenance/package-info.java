/** What provenance speaks of here, and how sources and packages compare. */
@NullMarked
package org.vouchsafe.usecase.provenance;

import org.jspecify.annotations.NullMarked;
