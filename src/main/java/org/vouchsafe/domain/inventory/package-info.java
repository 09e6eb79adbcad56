/** Components and dependency graph read from one SBOM or lockfile. */
@NullMarked
package org.vouchsafe.domain.inventory;

import org.jspecify.annotations.NullMarked;
