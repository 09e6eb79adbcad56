package org.vouchsafe.seal.supplied.key;

import java.time.Instant;

/**
 * Something that proves that a signature existed at a moment.
 *
 * @param by what proves it, in words that follow "proven by"
 */
public record Proof(Instant at, String by) {}
