package org.vouchsafe.domain.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;

/**
 * That a key went bad.
 *
 * @param since signatures proven older still hold; null: none holds, whenever it was made
 */
public record Distrust(@Nullable Instant since, String reason, Recorded recorded) {}
