/** Verifies evidence packages without a workspace: one class for each thing that must agree. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.parcel.verify;

import org.jspecify.annotations.NullMarked;
