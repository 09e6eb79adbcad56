/** The steps of an import: walk, read, place, record. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.intake;

import org.jspecify.annotations.NullMarked;
