package org.vouchsafe.domain.signal;

import java.math.BigDecimal;

/**
 * A severity scored from its vector.
 *
 * @param version of CVSS, such as {@code 3.1}
 * @param score base score from 0 to 10
 * @param fact who said it, and where
 */
public record Severity(String version, BigDecimal score, Rating rating, String vector, SignalFact fact) {}
