/** Attestations of CycloneDX ({@code declarations}, {@code definitions.standards}) as answers. May see what formats see. */
@NullMarked
package org.vouchsafe.format.cyclonedx.attestation;

import org.jspecify.annotations.NullMarked;
