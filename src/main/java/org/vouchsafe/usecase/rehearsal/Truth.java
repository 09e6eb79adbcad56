package org.vouchsafe.usecase.rehearsal;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.lookup.WhereUsed;

/** What is really hit: found by looking up what inventories list, not by the states those who rehearse look at. */
final class Truth {
    private Truth() {}

    static Set<ReleaseId> hit(UseCases copy, Collection<String> purls, Viewpoint viewpoint) {
        return purls.stream().flatMap(each -> copy.where().find(each, WhereUsed.Paths.WITHOUT, viewpoint).stream()).map(WhereRow::releaseId)
                .filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
