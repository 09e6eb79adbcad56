package org.vouchsafe.domain.evidence;

/**
 * The fact that one received file came inside another.
 *
 * @param path where it lies in the carrier, as the carrier names it: {@code sboms/portal.cdx.json}
 */
public record Carriage(EvidenceId evidence, EvidenceId carrier, String path) {}
