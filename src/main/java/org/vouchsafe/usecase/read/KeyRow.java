package org.vouchsafe.usecase.read;

import org.vouchsafe.domain.signature.TrustedKey;

/**
 * A key held, and for whom.
 *
 * @param holder the supplier or author; {@code everybody} for what belongs to the whole workspace
 */
public record KeyRow(TrustedKey key, String holder) {}
