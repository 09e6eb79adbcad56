package org.vouchsafe.usecase.position;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.ReleaseId;

/** Adds to rows what they were listed without. */
final class Explaining {
    private Explaining() {}

    private record Pair(ReleaseId release, String advisory) {
        static Pair of(PositionRow row) {
            return new Pair(row.releaseId(), AdvisoryIds.key(row.position().advisory()));
        }
    }

    /** The same rows, each read anew with every check; advisory by advisory, since their facts are read together. */
    static List<PositionRow> of(PositionReading reading, Collection<PositionRow> rows) {
        Map<String, Set<ReleaseId>> wanted = new HashMap<>();
        rows.forEach(row -> wanted.computeIfAbsent(row.position().advisory(), _ -> new TreeSet<>()).add(row.releaseId()));
        Map<Pair, PositionRow> read = new HashMap<>();
        wanted.forEach(
                (advisory, releases) -> reading.towards(List.of(advisory), releases).rows().forEach(row -> read.put(Pair.of(row), row)));
        List<PositionRow> explained = new ArrayList<>();
        rows.forEach(row -> explained.add(read.getOrDefault(Pair.of(row), row)));
        return List.copyOf(explained);
    }
}
