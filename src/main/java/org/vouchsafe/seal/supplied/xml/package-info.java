/** Enveloped XML signatures. */
@NullMarked
package org.vouchsafe.seal.supplied.xml;

import org.jspecify.annotations.NullMarked;
