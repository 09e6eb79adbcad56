/** What files of package managers say of how packages get into a product: facts with places, no opinion. */
@NullMarked
package org.vouchsafe.domain.assurance;

import org.jspecify.annotations.NullMarked;
