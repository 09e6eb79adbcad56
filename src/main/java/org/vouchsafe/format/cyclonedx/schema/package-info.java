/** The official schemas, and what a BOM says that they do not allow. */
@NullMarked
package org.vouchsafe.format.cyclonedx.schema;

import org.jspecify.annotations.NullMarked;
