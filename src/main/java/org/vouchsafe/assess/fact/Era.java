package org.vouchsafe.assess.fact;

import org.vouchsafe.domain.register.Portfolio;

/**
 * How register and policy stood when a decision was made, where they stand otherwise now.
 *
 * @param seq the place of the decision in the log
 */
public record Era(long seq, Portfolio portfolio, Policy policy) {}
