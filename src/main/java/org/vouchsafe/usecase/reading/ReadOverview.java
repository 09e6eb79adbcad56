package org.vouchsafe.usecase.reading;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.search.Counts;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.answers.Returns;
import org.vouchsafe.usecase.inbox.Inbox;
import org.vouchsafe.usecase.inbox.IncidentItems;
import org.vouchsafe.usecase.inbox.Urgency;
import org.vouchsafe.usecase.position.PositionSet;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.Overview;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.review.AnswerReviews;

/** The overview and the inbox. */
public final class ReadOverview {
    private final Workspace workspace;
    private final Positions positions;
    private final Returns returns;
    private final AnswerReviews reviews;
    private final IncidentItems incidents;
    private final InstantSource clock;

    public ReadOverview(Workspace workspace, Positions positions, Returns returns, AnswerReviews reviews, IncidentItems incidents,
            InstantSource clock) {
        this.incidents = incidents;
        this.reviews = reviews;
        this.clock = clock;
        this.workspace = workspace;
        this.positions = positions;
        this.returns = returns;
    }

    /** The matrix of releases and advisories, the inbox, and how old the data is. */
    public Overview overview(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            PositionSet all = positions.within(tx, viewpoint);
            List<Overview.Column> columns = columns(all);
            Counts counts = tx.search().counts(viewpoint);
            List<Instant> inventories = tx.inventories().all(viewpoint).stream()
                    .filter(each -> each.placedAt() != null && each.withdrawn() == null).map(each -> each.header().documentTime())
                    .filter(Objects::nonNull).sorted().toList();
            return new Overview((int) counts.suppliers(), (int) counts.products(), (int) counts.releases(), (int) counts.evidence(),
                    columns,
                    rows(all, columns), inbox(tx, viewpoint), inventories.isEmpty() ? null : inventories.getFirst(),
                    inventories.isEmpty() ? null : inventories.getLast(), counts.advisoryData());
        }));
    }

    /** What needs a person and was not put off: contradictions, stale decisions, unknowns, unplaced evidence, unmatched claims, answers to review. */
    public List<InboxItem> inbox(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> inbox(tx, viewpoint)));
    }

    /** What was put off and still waits, in the same order. */
    public List<InboxItem> putOff(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> items(tx, viewpoint).stream().filter(each -> waits(each, viewpoint)).toList()));
    }

    private List<InboxItem> inbox(ReadTx tx, Viewpoint viewpoint) {
        return items(tx, viewpoint).stream().filter(each -> !waits(each, viewpoint)).toList();
    }

    private List<InboxItem> items(ReadTx tx, Viewpoint viewpoint) {
        PositionSet all = positions.within(tx, viewpoint);
        Instant now = viewpoint.asOf() == null ? clock.instant() : viewpoint.asOf();
        return new Inbox(tx, viewpoint, all, positions.unreached(tx, viewpoint))
                .items(incidents.of(tx, all.register(), viewpoint, now), returns.counting(tx, viewpoint),
                        reviews.within(tx, viewpoint).answers());
    }

    private boolean waits(InboxItem item, Viewpoint viewpoint) {
        Instant from = viewpoint.asOf() == null ? clock.instant() : viewpoint.asOf();
        return item.putOff() != null && LocalDate.ofInstant(from, ZoneOffset.UTC).isBefore(item.putOff().until());
    }

    private static List<Overview.Column> columns(PositionSet all) {
        Map<String, Overview.Column> columns = new HashMap<>();
        Map<String, Integer> weight = new HashMap<>();
        for (PositionRow row : all.rows()) {
            String id = row.position().advisory();
            columns.putIfAbsent(id, new Overview.Column(row.advisoryTitle(), id, row.position().malicious()));
            weight.merge(id, Urgency.of(row.position()).isOpen() ? 1 : 0, Integer::sum);
        }
        return columns.values().stream().sorted(Comparator.comparing(Overview.Column::malicious).reversed()
                .thenComparing(column -> weight.getOrDefault(column.advisory(), 0), Comparator.reverseOrder())
                .thenComparing(Overview.Column::advisory)).toList();
    }

    private static List<Overview.Row> rows(PositionSet all, List<Overview.Column> columns) {
        Map<ReleaseId, Map<String, PositionRow>> cells = new HashMap<>();
        all.rows().forEach(row -> cells.computeIfAbsent(row.releaseId(), _ -> new HashMap<>()).put(row.position().advisory(), row));
        RegisterIndex register = all.register();
        List<Overview.Row> rows = register.portfolio().releases().stream().filter(each -> each.status() != ReleaseStatus.RETIRED)
                .map(each -> row(register, each, cells.getOrDefault(each.id(), Map.of()), columns)).toList();
        Comparator<Overview.Row> attention = Comparator.<Overview.Row,
                Urgency>comparing(row -> urgency(row, cell -> cell.position().malicious()))
                .thenComparing(row -> urgency(row, cell -> true));
        Map<String, Overview.Row> foremost = new HashMap<>();
        rows.forEach(row -> foremost.merge(row.supplier(), row, BinaryOperator.minBy(attention)));
        return rows.stream()
                .sorted(Comparator.<Overview.Row, Overview.Row>comparing(row -> foremost.getOrDefault(row.supplier(), row), attention)
                        .thenComparing(Overview.Row::supplier).thenComparing(attention).thenComparing(Overview.Row::product)
                        .thenComparing(Overview.Row::release))
                .toList();
    }

    private static Overview.Row row(RegisterIndex register, Release release, Map<String, PositionRow> cells,
            List<Overview.Column> columns) {
        Product product = register.productOf(release);
        List<@Nullable PositionRow> inOrder = new ArrayList<>();
        columns.forEach(column -> inOrder.add(cells.get(column.advisory())));
        return new Overview.Row(register.supplierOf(product).name(), product.name(), release.version(), register.ownerOf(release.id()),
                inOrder);
    }

    /** Of the most urgent state of a release: first towards malicious packages alone, as the inbox does, then towards all. */
    private static Urgency urgency(Overview.Row row, Predicate<PositionRow> counted) {
        return row.cells().stream().filter(Objects::nonNull).filter(counted).map(cell -> Urgency.of(cell.position()))
                .min(Comparator.naturalOrder()).orElse(Urgency.SETTLED);
    }
}
