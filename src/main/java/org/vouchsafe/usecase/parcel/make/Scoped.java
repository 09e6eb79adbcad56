package org.vouchsafe.usecase.parcel.make;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.IncidentId;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.incident.ReadIncidents;
import org.vouchsafe.usecase.parcel.PackageManifest.Scope;
import org.vouchsafe.usecase.position.AdvisoryFinder;
import org.vouchsafe.usecase.position.AdvisoryReading;
import org.vouchsafe.usecase.publish.Readings;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.usecase.register.NameFinder;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.ReleaseFinder;

/**
 * What a package is about, found among what is held: its releases, positions and everything they rest on.
 *
 * @param scope as the register writes it
 * @param filter that finds its positions
 * @param releases whose own evidence belongs into the package
 */
record Scoped(Scope scope, StateFilter filter, Set<ReleaseId> releases) {

    /**
     * Finds it.
     *
     * @throws Refused when it is not known or ambiguous, or an incident about several advisories
     */
    static Scoped find(ReadTx tx, Scope.Kind kind, String words, Viewpoint viewpoint) {
        var register = new RegisterIndex(tx.register().portfolio(viewpoint));
        return switch (kind) {
            case RELEASE -> {
                Release release = new ReleaseFinder(register).find(words);
                yield new Scoped(new Scope(kind, new ReleaseFinder(register).written(release)),
                        new StateFilter(register.supplierOf(release).name(), register.productOf(release).name(), release.version(), null,
                                null,
                                null),
                        Set.of(release.id()));
            }
            case SUPPLIER -> {
                Supplier supplier = new NameFinder(register).supplier(words);
                Set<ReleaseId> releases = new HashSet<>();
                register.portfolio().releases().stream().filter(each -> register.supplierOf(each).id().equals(supplier.id()))
                        .forEach(each -> releases.add(each.id()));
                yield new Scoped(new Scope(kind, supplier.name()), new StateFilter(supplier.name(), null, null, null, null, null),
                        releases);
            }
            case ADVISORY -> {
                AdvisoryReading.Joined found = new AdvisoryFinder(tx, viewpoint).find(advisory(tx, words, viewpoint));
                yield new Scoped(new Scope(kind, found.group().id()), new StateFilter(null, null, null, found.group().id(), null, null),
                        Set.of());
            }
        };
    }

    /** What an incident is about stands for it; where that is several advisories, each is a package of its own. */
    private static String advisory(ReadTx tx, String words, Viewpoint viewpoint) {
        if (!IncidentId.isOne(words)) {
            return words;
        }
        Incident incident = ReadIncidents.find(tx, words, viewpoint);
        List<String> about = incident.head().advisories();
        if (about.size() == 1) {
            return about.getFirst();
        }
        throw new Refused(Refused.Kind.REQUEST, about.isEmpty()
                ? incident.id() + " is about no advisory yet, so there is nothing a package could hold."
                : incident.id() + " is about " + String.join(", ", about) + ". A package is about one advisory: make one for each.");
    }

    /** The positions, explained, in their order. */
    List<PositionRow> positions(Readings readings, Viewpoint viewpoint) {
        return readings.states().explained(readings.states().rows(filter, viewpoint), viewpoint);
    }

    /** Everything the positions cite or rest on, what stands behind the advisories, and what is placed at the releases; in order of its number. */
    List<EvidenceRow> evidence(List<PositionRow> positions, Readings readings, Viewpoint viewpoint, Progress progress) {
        Set<EvidenceId> used = new TreeSet<>();
        Set<String> advisories = new HashSet<>();
        for (PositionRow each : positions) {
            progress.checkCancelled();
            cite(each.position(), used);
            readings.states().claims(each, viewpoint).stream().map(ClaimRow::evidence).forEach(used::add);
            advisories.add(AdvisoryIds.key(each.position().advisory()));
        }
        readings.advisories().rows(viewpoint).stream().filter(row -> advisories.contains(AdvisoryIds.key(row.advisory())))
                .forEach(row -> row.sources().forEach(each -> used.add(each.evidence())));
        return readings.evidence().rows(viewpoint).stream().filter(row -> row.evidence().withdrawn() == null)
                .filter(row -> used.contains(row.evidence().id())
                        || row.evidence().placedAt() != null && releases.contains(row.evidence().placedAt()))
                .toList();
    }

    private static void cite(Position position, Set<EvidenceId> used) {
        used.addAll(position.evidence());
        if (position.decision() != null) {
            used.addAll(position.decision().evidence());
        }
        Stream.of(position.checks().stream().map(each -> each.citations()), position.remarks().stream().map(each -> each.citations()),
                position.contradictions().stream().map(each -> each.citations())).flatMap(each -> each)
                .forEach(citations -> citations.forEach(each -> used.add(each.evidence())));
    }
}
