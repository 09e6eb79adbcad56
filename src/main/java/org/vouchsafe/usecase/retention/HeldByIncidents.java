package org.vouchsafe.usecase.retention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Carriage;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LegalHold;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.incident.RoomReading;

/**
 * What incidents keep from being disposed of: under a legal hold all their log cites, all that is placed at the releases in scope, also what was
 * withdrawn, and all that reports their advisories; without one what an open incident cites.
 */
final class HeldByIncidents {
    private final Map<EvidenceId, List<String>> holds = new HashMap<>();
    private final Map<EvidenceId, List<String>> cited = new HashMap<>();

    HeldByIncidents(ReadTx tx, RoomReading rooms, List<Evidence> all, Viewpoint viewpoint) {
        for (Incident each : tx.incidents().at(viewpoint)) {
            List<LogEntry> standing = LegalHold.of(each);
            if (!standing.isEmpty()) {
                hold(tx, rooms, each, all, viewpoint);
            }
            if (each.status() == Incident.Status.OPEN) {
                each.log().forEach(
                        line -> line.evidence().forEach(one -> note(cited, one, "It is cited in " + each.id() + ", which is open.")));
            }
        }
    }

    private void hold(ReadTx tx, RoomReading rooms, Incident incident, List<Evidence> all, Viewpoint viewpoint) {
        String words = "Legal hold of " + incident.id() + ".";
        Set<EvidenceId> held = new HashSet<>();
        incident.log().forEach(each -> held.addAll(each.evidence()));
        Set<ReleaseId> scope = new HashSet<>();
        rooms.of(tx, incident, viewpoint).releases().forEach(each -> {
            scope.add(each.id());
            each.positions().forEach(row -> held.addAll(row.position().evidence()));
        });
        // What was placed at a release in scope once is evidence of what was believed of it, wherever it stands now.
        all.stream().filter(each -> each.placedAt() != null && scope.contains(each.placedAt())
                || tx.evidence().placements(each.id()).stream().anyMatch(one -> one.release() != null && scope.contains(one.release())))
                .forEach(each -> held.add(each.id()));
        tx.advisories(viewpoint).naming(incident.head().advisories()).forEach(each -> held.add(each.evidence()));
        addDelivery(tx.carriers().all(viewpoint), held);
        held.forEach(each -> note(holds, each, words));
    }

    /** What held files came in, and what came in held files: without the one nobody sees how the other reached us. */
    private static void addDelivery(List<Carriage> carriages, Set<EvidenceId> held) {
        Set<EvidenceId> carriers = new HashSet<>(held);
        Set<EvidenceId> carried = new HashSet<>(held);
        boolean more = true;
        while (more) {
            more = false;
            for (Carriage each : carriages) {
                more |= carriers.contains(each.evidence()) && carriers.add(each.carrier());
                more |= carried.contains(each.carrier()) && carried.add(each.evidence());
            }
        }
        held.addAll(carriers);
        held.addAll(carried);
    }

    private static void note(Map<EvidenceId, List<String>> into, EvidenceId id, String words) {
        List<String> known = into.computeIfAbsent(id, _ -> new ArrayList<>());
        if (!known.contains(words)) {
            known.add(words);
        }
    }

    /** The legal holds over it, each in words. */
    List<String> holds(EvidenceId id) {
        return holds.getOrDefault(id, List.of());
    }

    /** Where open incidents cite it, each in words. */
    List<String> cited(EvidenceId id) {
        return cited.getOrDefault(id, List.of());
    }
}
