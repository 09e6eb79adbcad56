package org.vouchsafe.domain.comparison;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of two releases differently.
 *
 * @param before status and justification as written; null when nothing is said of the first
 * @param after the same of the second
 */
public record ClaimDifference(String advisory, String author, @Nullable String before, @Nullable String after) {}
