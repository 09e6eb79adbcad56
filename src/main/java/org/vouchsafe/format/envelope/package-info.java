/** Inventories and claims inside in-toto statements and DSSE envelopes, read where they stand. */
@NullMarked
package org.vouchsafe.format.envelope;

import org.jspecify.annotations.NullMarked;
