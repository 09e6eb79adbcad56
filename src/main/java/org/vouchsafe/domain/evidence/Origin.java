package org.vouchsafe.domain.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a file came from, as the analyst states it.
 *
 * @param receivedAt when it reached us; not when it was imported
 * @param from who sent it
 * @param channel how: e-mail, portal, …
 * @param why on what occasion
 */
public record Origin(Instant receivedAt, @Nullable String from, @Nullable String channel, @Nullable String why) {}
