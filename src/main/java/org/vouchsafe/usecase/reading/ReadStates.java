package org.vouchsafe.usecase.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.AdvisoryFinder;
import org.vouchsafe.usecase.position.ClaimReading;
import org.vouchsafe.usecase.position.PositionSet;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.Explanation;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.usecase.register.NameFinder;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.ReleaseFinder;
import org.vouchsafe.usecase.register.Spelling;

/** Positions with their reasons. */
public final class ReadStates {
    private static final int FEW = 8;
    private final Workspace workspace;
    private final Positions positions;

    public ReadStates(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.positions = positions;
    }

    /**
     * Positions by names somebody typed, in the same order; a supplier may be called by another of its names, an advisory by any of its ids.
     *
     * @throws Refused when supplier, product, release or advisory are not known at that viewpoint
     */
    public List<PositionRow> asked(StateFilter filter, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            var register = new RegisterIndex(tx.register().portfolio(viewpoint));
            Known known = known(filter, register);
            if (filter.advisory() != null) {
                new AdvisoryFinder(tx, viewpoint).find(filter.advisory());
            }
            return among(tx, viewpoint, known).stream().filter(row -> isWanted(row, known.filter())).toList();
        }));
    }

    /** A filter with every name as the register writes it, and the releases it names; null where it names none. */
    private record Known(StateFilter filter, @Nullable List<Release> releases) {}

    /** Of a few releases, or of one advisory, the positions of others are not reached. */
    private List<PositionRow> among(ReadTx tx, Viewpoint viewpoint, Known known) {
        List<Release> releases = known.releases();
        if (releases != null && releases.size() <= FEW) {
            return releases.stream().flatMap(each -> positions.of(tx, viewpoint, each.id()).stream()).sorted(PositionSet.ORDER).toList();
        }
        return positions.within(tx, viewpoint).rows();
    }

    private static Known known(StateFilter filter, RegisterIndex register) {
        var finder = new NameFinder(register);
        Supplier supplier = filter.supplier() == null ? null : finder.supplier(filter.supplier());
        List<Product> products = filter.product() == null
                ? register.portfolio().products().stream().filter(each -> supplier == null || each.supplier().equals(supplier.id()))
                        .toList()
                : supplier == null ? finder.products(filter.product()) : List.of(finder.product(supplier, filter.product()));
        return new Known(new StateFilter(supplier == null ? null : supplier.name(),
                filter.product() == null ? null : products.getFirst().name(), filter.release(), filter.advisory(), filter.state(),
                filter.basis()), filter.release() == null ? null : finder.releases(products, filter.release()));
    }

    /** Ordered by supplier, product, release, advisory; nothing for names that are not known. */
    public List<PositionRow> rows(StateFilter filter, Viewpoint viewpoint) {
        PositionSet all = Guard.of(() -> positions.at(viewpoint));
        return filter.equals(StateFilter.ALL) ? all.rows() : all.rows().stream().filter(row -> isWanted(row, filter)).toList();
    }

    /**
     * One position with every check.
     *
     * @param release {@code [SUPPLIER/]PRODUCT@VERSION}
     * @throws Refused when release or advisory are not known, or the release is ambiguous
     */
    public PositionRow explain(String release, String advisory, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            Release found = new ReleaseFinder(new RegisterIndex(tx.register().portfolio(viewpoint))).find(release);
            PositionSet towards = positions.towards(tx, viewpoint, List.of(advisory), Set.of(found.id()));
            if (towards.rows().isEmpty()) {
                new AdvisoryFinder(tx, viewpoint).find(advisory);
            }
            return towards.rows().stream()
                    .filter(row -> row.releaseId().equals(found.id()) && PositionSet.isAbout(row.position(), advisory)).findFirst()
                    .orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                            "There is no position of " + towards.register().place(found) + " towards "
                                    + advisory + ": no inventory lists what it is about, and nobody has said or decided anything."));
        }));
    }

    /** These rows, in their order, with every check and their coverage, which lists of positions leave out. */
    public List<PositionRow> explained(List<PositionRow> rows, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> positions.explained(tx, viewpoint, rows)));
    }

    /**
     * The same with the statements and files it rests on, all of one moment; for a window's side panel and the command line alike.
     *
     * @throws Refused as {@link #explain}
     */
    public Explanation explained(String release, String advisory, Viewpoint viewpoint) {
        PositionRow row = explain(release, advisory, viewpoint);
        return Guard.of(() -> workspace.read(tx -> {
            List<ClaimRow> claims = new ClaimReading(tx, viewpoint).bearingOn(row);
            Map<EvidenceId, Evidence> files = new TreeMap<>();
            cited(row, claims).forEach(id -> tx.evidence().find(id, viewpoint).ifPresent(file -> files.put(id, file)));
            return new Explanation(row, claims, files);
        }));
    }

    private static Set<EvidenceId> cited(PositionRow row, List<ClaimRow> claims) {
        Set<EvidenceId> cited = new TreeSet<>(row.position().evidence());
        Stream.of(row.position().checks().stream().flatMap(each -> each.citations().stream()),
                row.position().remarks().stream().flatMap(each -> each.citations().stream()),
                row.position().contradictions().stream().flatMap(each -> each.citations().stream())).flatMap(each -> each)
                .forEach(each -> cited.add(each.evidence()));
        claims.forEach(each -> cited.add(each.evidence()));
        return cited;
    }

    /** The statements that bear on that position, newest first. */
    public List<ClaimRow> claims(PositionRow row, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> new ClaimReading(tx, viewpoint).bearingOn(row)));
    }

    /** The same for several positions, in their order; what they rest on is read together. */
    public List<List<ClaimRow>> claims(List<PositionRow> rows, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            var reading = new ClaimReading(tx, viewpoint);
            return positions.explained(tx, viewpoint, rows).stream().map(reading::bearingOn).toList();
        }));
    }

    private static boolean isWanted(PositionRow row, StateFilter filter) {
        return Spelling.wanted(filter.supplier(), row.supplier()) && Spelling.wanted(filter.product(), row.product())
                && Spelling.wanted(filter.release(), row.release())
                && (filter.advisory() == null || PositionSet.isAbout(row.position(), filter.advisory()))
                && (filter.state() == null || filter.state() == row.position().state())
                && (filter.basis() == null || filter.basis() == row.position().basis());
    }
}
