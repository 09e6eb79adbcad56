/** An object of a BOM, the same to read whether it was written in JSON or in XML. */
@NullMarked
package org.vouchsafe.format.cyclonedx.node;

import org.jspecify.annotations.NullMarked;
