package org.vouchsafe.usecase.incident.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.store.ReadTx;

/** What was found in originals, kept as long as the workspace is open: neither they nor an indicator ever change. Thread-safe. */
public final class SearchedEvidence {
    private final Map<EvidenceId, Map<String, Optional<Location>>> known = new ConcurrentHashMap<>();

    /** The first place of each indicator that stands in the original, by the indicator. */
    Map<String, Location> in(ReadTx tx, EvidenceId id, List<Sought> sought) {
        Map<String, Optional<Location>> looked = known.computeIfAbsent(id, _ -> new ConcurrentHashMap<>());
        List<Sought> missing = sought.stream().filter(each -> !looked.containsKey(each.indicator())).toList();
        if (!missing.isEmpty()) {
            var scan = new TextScan(missing);
            tx.evidence().extract(id, scan);
            Map<String, Location> found = scan.found();
            missing.forEach(each -> looked.put(each.indicator(), Optional.ofNullable(found.get(each.indicator()))));
        }
        Map<String, Location> places = new LinkedHashMap<>();
        for (Sought each : sought) {
            Location place = looked.getOrDefault(each.indicator(), Optional.empty()).orElse(null);
            if (place != null) {
                places.put(each.indicator(), place);
            }
        }
        return places;
    }
}
