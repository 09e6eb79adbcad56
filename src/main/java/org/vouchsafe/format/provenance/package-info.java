/** Provenance: SLSA v0.2 and v1 and other in-toto statements, bare, in a DSSE envelope or in a sigstore bundle. */
@NullMarked
package org.vouchsafe.format.provenance;

import org.jspecify.annotations.NullMarked;
