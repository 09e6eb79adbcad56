package org.vouchsafe.assess.rule;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.position.Contradiction;

/**
 * Contradictions that are looked for when somebody asks: what a state was on each earlier day is asked much more often than who contradicted whom
 * then. Not for use from several threads.
 */
final class Found {
    private final Supplier<List<Contradiction>> search;
    private @Nullable List<Contradiction> found;

    Found(Supplier<List<Contradiction>> search) {
        this.search = search;
    }

    List<Contradiction> contradictions() {
        List<Contradiction> known = found;
        if (known == null) {
            known = List.copyOf(search.get());
            found = known;
        }
        return known;
    }
}
