/** Evidence packages: what they are made of, in words and as JSON. Making, verifying and exchanging them live below. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.parcel;

import org.jspecify.annotations.NullMarked;
