package org.vouchsafe.usecase.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.ReasonCode;
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
        List<AdvisoryReading.Joined> joined = new AdvisoryReading(tx, viewpoint).joined();
        Set<String> packages = new TreeSet<>();
        List<String> without = new ArrayList<>();
        for (String id : incident.head().advisories()) {
            List<String> named = joined.stream().filter(each -> each.group().holds(id)).flatMap(each -> each.records().stream())
                    .flatMap(each -> each.affected().stream()).filter(each -> !each.versions().isEmpty() || !each.ranges().isEmpty())
                    .map(each -> each.ecosystem() + " " + each.name()).toList();
            packages.addAll(named);
            if (named.isEmpty()) {
                without.add(id);
            }
        }
        return packages.isEmpty() ? new Seen("No advisory of it that is held names versions.", false)
                : new Seen("The advisories that are held name versions of " + packages.size()
                        + (packages.size() == 1 ? " package." : " packages.")
                        + (without.isEmpty() ? "" : " None is named by " + String.join(", ", without) + "."), without.isEmpty());
    }

    private static Seen importers(List<ScopedRelease> releases) {
        long without = releases.stream().filter(each -> each.positions().isEmpty() || has(each, InventoryVerdict.NO_INVENTORY)).count();
        long partly = releases.stream().filter(each -> !each.positions().isEmpty() && !has(each, InventoryVerdict.NO_INVENTORY))
                .filter(each -> has(each, InventoryVerdict.ABSENT_INCOMPLETE) || isIncomplete(each)).count();
        return new Seen(releases.size() - without + " of " + releases.size() + " releases in scope have an inventory to look in."
                + (partly == 0 ? "" : " Those of " + partly + " are not complete enough to show every way in."),
                without == 0 && partly == 0 && !releases.isEmpty());
    }

    private static boolean has(ScopedRelease release, InventoryVerdict verdict) {
        return release.positions().stream().anyMatch(each -> each.position().inventoryVerdict() == verdict);
    }

    private static boolean isIncomplete(ScopedRelease release) {
        return release.positions().stream().map(each -> each.position().reason())
                .anyMatch(each -> each == ReasonCode.INVENTORY_INCOMPLETE || each == ReasonCode.NOT_COMPARABLE);
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
        if (releases.isEmpty()) {
            return new Seen("No release is in scope, so nobody can be told to ask.", false);
        }
        long found = concerned.stream().filter(asked::contains).count();
        return new Seen(found + " of " + concerned.size() + " suppliers with a release that is not clear were asked.",
                found == concerned.size());
    }
}
