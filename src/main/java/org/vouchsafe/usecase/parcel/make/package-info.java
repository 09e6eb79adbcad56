/** Makes evidence packages: gathers what a scope rests on, lists it, signs it. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.parcel.make;

import org.jspecify.annotations.NullMarked;
