/** Licence expressions, brought into one form whatever format wrote them. */
@NullMarked
package org.vouchsafe.format.licence;

import org.jspecify.annotations.NullMarked;
