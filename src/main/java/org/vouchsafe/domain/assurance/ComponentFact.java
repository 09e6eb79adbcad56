package org.vouchsafe.domain.assurance;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Citation;

/**
 * One component of which a fact is true.
 *
 * @param component its name and version
 * @param range the range in which it is asked for; null where the file does not say
 * @param source from where it is taken, as written; null where the file does not say
 */
public record ComponentFact(String component, @Nullable String range, @Nullable String source, Citation place) {}
