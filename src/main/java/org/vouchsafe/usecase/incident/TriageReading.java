package org.vouchsafe.usecase.incident;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.position.AdvisoryReading;

/** The checklist, with what the program sees by itself. What it sees is kept up to date; what somebody said stands beside it. */
final class TriageReading {
    private final ReadTx tx;
    private final List<Triage.Item> checklist;
    private final Viewpoint viewpoint;

    TriageReading(ReadTx tx, List<Triage.Item> checklist, Viewpoint viewpoint) {
        this.tx = tx;
        this.checklist = checklist;
        this.viewpoint = viewpoint;
    }

    List<Triage.Line> lines(Incident incident, Room room, List<ScopedRelease> releases) {
        return checklist.stream().map(each -> {
            Seen seen = seen(each.id(), incident, releases);
            var said = room.triage().get(each.id());
            boolean told = said != null && (said.said().progress() == Progress.DONE || said.said().progress() == Progress.NOT_NEEDED);
            return new Triage.Line(each, said, seen == null ? null : seen.words(), told || seen != null && seen.done());
        }).toList();
    }

    private record Seen(String words, boolean done) {}

    private @Nullable Seen seen(String item, Incident incident, List<ScopedRelease> releases) {
        return switch (item) {
            case "ranges" -> ranges(incident);
            case "importers" -> importers(releases);
            case "suppliers" -> suppliers(incident, releases);
            default -> null;
        };
    }

    private Seen ranges(Incident incident) {
        long packages = new AdvisoryReading(tx, viewpoint).joined().stream()
                .filter(each -> incident.head().advisories().stream().anyMatch(each.group()::holds))
                .flatMap(each -> each.records().stream()).flatMap(each -> each.affected().stream())
                .filter(each -> !each.versions().isEmpty() || !each.ranges().isEmpty()).map(each -> each.ecosystem() + " " + each.name())
                .distinct().count();
        return packages == 0 ? new Seen("No advisory of it that is held names versions.", false)
                : new Seen("The advisories that are held name versions of " + packages + (packages == 1 ? " package." : " packages."),
                        true);
    }

    private static Seen importers(List<ScopedRelease> releases) {
        long without = releases.stream().filter(each -> each.positions().isEmpty() || each.positions().stream()
                .anyMatch(row -> row.position().reason() != null && row.position().inventoryVerdict().name().startsWith("NO"))).count();
        return new Seen(releases.size() - without + " of " + releases.size() + " releases in scope have an inventory to look in.",
                without == 0 && !releases.isEmpty());
    }

    private Seen suppliers(Incident incident, List<ScopedRelease> releases) {
        Set<String> concerned = releases.stream().filter(each -> !each.state().isClearing()).map(ScopedRelease::supplier)
                .collect(Collectors.toSet());
        var register = tx.register().portfolio(viewpoint);
        Set<String> asked = tx.questionnaires().requests(viewpoint).stream().filter(each -> each.withdrawn() == null)
                .filter(each -> !each.recorded().at().isBefore(incident.head().awareSince() == null ? incident.opened().at()
                        : incident.head().awareSince()))
                .flatMap(each -> register.suppliers().stream().filter(one -> one.id().equals(each.supplier())).map(one -> one.name()))
                .collect(Collectors.toSet());
        long found = concerned.stream().filter(asked::contains).count();
        return new Seen(found + " of " + concerned.size() + " suppliers with a release that is not clear were asked.",
                found == concerned.size());
    }
}
