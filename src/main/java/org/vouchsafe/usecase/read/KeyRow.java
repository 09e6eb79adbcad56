package org.vouchsafe.usecase.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.signature.TrustedKey;

/**
 * A key held, and for whom.
 *
 * @param holder the supplier or author; {@code everybody} for what belongs to the whole workspace
 * @param expires when it ends, as the key or certificate itself says; null when it says nothing of an end
 */
public record KeyRow(TrustedKey key, String holder, @Nullable Instant expires) {}
