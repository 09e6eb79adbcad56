/** Where a file was made, by whom and from what, as a provenance statement says it. */
@NullMarked
package org.vouchsafe.domain.provenance;

import org.jspecify.annotations.NullMarked;
