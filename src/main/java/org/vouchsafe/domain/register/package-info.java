/** Who ships what, in which release, and where it runs here: the analyst's own register. */
@NullMarked
package org.vouchsafe.domain.register;

import org.jspecify.annotations.NullMarked;
