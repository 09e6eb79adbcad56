/** What lies in folders beside evidence. Records nothing and opens nothing. */
@NullMarked
package org.vouchsafe.usecase.intake.folder;

import org.jspecify.annotations.NullMarked;
