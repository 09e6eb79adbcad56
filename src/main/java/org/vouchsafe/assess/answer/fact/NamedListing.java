package org.vouchsafe.assess.answer.fact;

import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * An exact version an answer's words name, as an inventory lists it.
 *
 * @param name as the answer writes it, such as {@code axios 1.14.1}
 * @param place the release in words
 */
public record NamedListing(String name, ReleaseId release, String place, Citation at) {}
