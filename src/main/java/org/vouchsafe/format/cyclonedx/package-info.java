/** CycloneDX 1.0 to 1.7, JSON and XML: inventories, and the VEX statements in or beside them. */
@NullMarked
package org.vouchsafe.format.cyclonedx;

import org.jspecify.annotations.NullMarked;
