package org.vouchsafe.usecase.publish;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.comparison.Comparison;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.quality.InventoryQuality;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.ReportedIncident;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.PositionSet;
import org.vouchsafe.usecase.read.AdvisoryRow;
import org.vouchsafe.usecase.register.NameFinder;
import org.vouchsafe.usecase.register.Nearest;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.ReleaseFinder;

/**
 * What a report is about, found in the register or among the advisories.
 *
 * @param words what it is about, as it is recorded and shown in lists
 * @param releases whose own evidence belongs into the report
 * @param suppliers whose answers belong into the report
 */
record Subject(ReportFacts.Scope scope, String words, Portfolio portfolio, Set<ReleaseId> releases, Set<SupplierId> suppliers,
        Predicate<PositionRow> filter) {

    boolean includes(PositionRow row) {
        return filter.test(row);
    }

    /**
     * Finds it.
     *
     * @throws Refused when it is not known or ambiguous
     */
    static Subject find(Report report, Asked asked) {
        Viewpoint viewpoint = asked.viewpoint();
        Readings readings = asked.readings();
        RegisterIndex register = new RegisterIndex(readings.register().portfolio(viewpoint));
        String scope = asked.scope();
        return switch (report.scopeAsked()) {
            case RELEASE -> release(new ReleaseFinder(register).find(scope), register);
            case SUPPLIER -> supplier(new NameFinder(register).supplier(scope), register);
            case INVENTORY -> inventory(scope, readings, viewpoint, register);
            case TWO_SIDES -> comparison(scope, readings, viewpoint, register);
            case INCIDENT -> incident(scope, readings, viewpoint, register);
            case INCIDENT_OR_ADVISORY -> IncidentTelling.isIncident(scope) ? incident(scope, readings, viewpoint, register)
                    : advisory(scope, readings.advisories().rows(viewpoint), register);
            case ADVISORY -> advisory(scope, readings.advisories().rows(viewpoint), register);
            case PORTFOLIO -> WholeSubjects.portfolio(register);
            case EVIDENCE -> WholeSubjects.evidence(asked, register);
            case ANSWERS -> WholeSubjects.review(asked, register);
            case LOG -> WholeSubjects.log(asked, register);
            case EARLIER_REPORT -> throw new IllegalArgumentException("An earlier report is found among those that went out");
            case RESPONSE -> WholeSubjects.response(asked, advisory(scope, readings.advisories().rows(viewpoint), register));
        };
    }

    private static Subject incident(String id, Readings readings, Viewpoint viewpoint, RegisterIndex register) {
        ReportedIncident told = IncidentTelling.of(id, readings, viewpoint);
        // Retired ones, too: what was hit and is out of service since belongs to the story, though it is not counted.
        Set<ReleaseId> releases = register.portfolio().releases().stream().filter(each -> isIncluded(told, each, register)).map(Release::id)
                .collect(Collectors.toUnmodifiableSet());
        return new Subject(new ReportFacts.Scope.OfIncident(told), told.incident().id().toString(), register.portfolio(),
                told.releases().stream().map(ScopedRelease::id).collect(Collectors.toUnmodifiableSet()), Set.of(),
                row -> releases.contains(row.releaseId()) && told.incident().head().advisories().stream()
                        .anyMatch(each -> PositionSet.isAbout(row.position(), each)));
    }

    private static boolean isIncluded(ReportedIncident told, Release release, RegisterIndex register) {
        Product product = register.productOf(release);
        return told.incident().head().scope().includes(product.supplier(), product.id(),
                register.deploymentsOf(release.id()).stream().map(Deployment::environment).toList(), register.criticalityOf(release.id()));
    }

    private static Subject inventory(String scope, Readings readings, Viewpoint viewpoint, RegisterIndex register) {
        List<InventoryQuality> judged = readings.quality().of(scope, viewpoint);
        return new Subject(new ReportFacts.Scope.OfInventories(scope, judged), scope, register.portfolio(), Set.of(), Set.of(),
                row -> false);
    }

    private static Subject comparison(String scope, Readings readings, Viewpoint viewpoint, RegisterIndex register) {
        String[] sides = scope.split("\\s+\\.\\.\\s+", 2);
        if (sides.length < 2) {
            throw new Refused(Refused.Kind.REQUEST,
                    "'" + scope + "' does not name two sides. Write them as BEFORE .. AFTER, such as Portal@1.9 .. Portal@2.0.");
        }
        Comparison comparison = readings.comparison().compare(sides[0], sides[1], viewpoint);
        return new Subject(new ReportFacts.Scope.OfComparison(comparison), scope, register.portfolio(), Set.of(), Set.of(), row -> false);
    }

    private static Subject release(Release release, RegisterIndex register) {
        return new Subject(new ReportFacts.Scope.OfRelease(release.id()), new ReleaseFinder(register).written(release),
                register.portfolio(),
                Set.of(release.id()), Set.of(register.supplierOf(release).id()), row -> row.releaseId().equals(release.id()));
    }

    static Subject supplier(Supplier supplier, RegisterIndex register) {
        Set<ReleaseId> releases = register.portfolio().releases().stream()
                .filter(each -> register.supplierOf(each).id().equals(supplier.id())).map(Release::id)
                .collect(Collectors.toUnmodifiableSet());
        return new Subject(new ReportFacts.Scope.OfSupplier(supplier.id()), supplier.name(), register.portfolio(), releases,
                Set.of(supplier.id()), row -> releases.contains(row.releaseId()));
    }

    private static Subject advisory(String id, List<AdvisoryRow> known, RegisterIndex register) {
        String key = AdvisoryIds.key(id);
        AdvisoryRow found = known.stream().filter(row -> isCalled(row, key)).findFirst().orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                "No advisory '" + id + "' is held."
                        + Nearest.hint(id, known.stream().flatMap(row -> Stream.concat(Stream.of(row.advisory()),
                                row.aliases().stream())).toList(),
                                "'vouchsafe advisory list' shows those that are; more come in through 'import'.")));
        String shown = AdvisoryIds.key(found.advisory());
        return new Subject(new ReportFacts.Scope.OfAdvisory(found.advisory()), found.advisory(), register.portfolio(), Set.of(),
                register.portfolio().suppliers().stream().map(Supplier::id).collect(Collectors.toUnmodifiableSet()),
                row -> AdvisoryIds.key(row.position().advisory()).equals(shown));
    }

    private static boolean isCalled(AdvisoryRow row, String key) {
        return AdvisoryIds.key(row.advisory()).equals(key) || row.aliases().stream().anyMatch(alias -> AdvisoryIds.key(alias).equals(key));
    }
}
