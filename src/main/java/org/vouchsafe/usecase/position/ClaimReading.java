package org.vouchsafe.usecase.position;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.ClaimDocumentFact;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.store.ReadTx;

/** Statements as rows for showing. Valid only within one read of the store. */
public final class ClaimReading {
    /** Checks that hold a release against others, and so cite statements on those. */
    private static final Set<String> AROUND = Set.of(ContradictionCode.SUPPLIERS_DISAGREE.name(),
            ContradictionCode.JUSTIFICATION_COPIED.name(), "AGREEMENT");
    private final ReadTx tx;
    private final Viewpoint viewpoint;
    private final Map<EvidenceId, String> names = new HashMap<>();
    private final Map<Long, String> suppliers = new HashMap<>();
    private final Map<List<String>, List<ClaimFact>> naming = new HashMap<>();
    private @Nullable PositionReading reading;

    public ClaimReading(ReadTx tx, Viewpoint viewpoint) {
        this.tx = tx;
        this.viewpoint = viewpoint;
        tx.evidence().all(viewpoint).forEach(each -> names.put(each.id(), each.name()));
        for (Supplier supplier : tx.register().portfolio(viewpoint).suppliers()) {
            suppliers.put(supplier.id().value(), supplier.name());
        }
    }

    /** All statements that name one of these ids, newest first; withdrawn ones left out. */
    public List<ClaimRow> about(Collection<String> ids) {
        return facts(ids).stream().map(this::row).toList();
    }

    /** The statements on that release a position cites, counting or not, newest first; what others say of theirs is no word on it. */
    public List<ClaimRow> bearingOn(PositionRow row) {
        Position position = explained(row).position();
        Set<Citation> cited = new HashSet<>();
        position.checks().stream().filter(each -> !AROUND.contains(each.id())).forEach(each -> cited.addAll(each.citations()));
        position.remarks().forEach(each -> cited.addAll(each.citations()));
        position.contradictions().stream().filter(each -> !AROUND.contains(each.code().name()))
                .forEach(each -> cited.addAll(each.citations()));
        return facts(ids(position)).stream()
                .filter(each -> cited.contains(new Citation(each.document().evidence(), each.claim().location())))
                .map(this::row).toList();
    }

    /** What the statements are about that name the advisory of a position, whether they bear on its release or not. */
    public List<ClaimTarget> targets(Position position) {
        return facts(ids(position)).stream().map(each -> each.claim().target()).distinct().toList();
    }

    private static List<String> ids(Position position) {
        List<String> ids = new ArrayList<>(position.aliases());
        ids.add(position.advisory());
        return ids;
    }

    /** A row of a list does not say what it cites; no statement is cited or not for the sake of the day on which one looks. */
    private PositionRow explained(PositionRow row) {
        return row.position().checks().isEmpty()
                ? Explaining.of(reading(), List.of(row)).getFirst()
                : row;
    }

    // The register is read once, however many rows are asked about.
    private PositionReading reading() {
        if (reading == null) {
            reading = new PositionReading(tx, viewpoint, Instant.EPOCH);
        }
        return reading;
    }

    private List<ClaimFact> facts(Collection<String> ids) {
        return naming.computeIfAbsent(List.copyOf(ids), this::read);
    }

    private List<ClaimFact> read(List<String> ids) {
        return tx.claims(viewpoint).naming(ids).stream()
                .filter(each -> viewpoint.sees(each.document().recorded())
                        && (each.document().withdrawn() == null || !viewpoint.sees(each.document().withdrawn())))
                .sorted(Comparator.comparing(ClaimReading::time, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(each -> each.id().value(), Comparator.reverseOrder()))
                .toList();
    }

    private static @Nullable Instant time(ClaimFact fact) {
        return fact.claim().statedAt() != null ? fact.claim().statedAt() : fact.document().documentTime();
    }

    private ClaimRow row(ClaimFact fact) {
        ClaimDocumentFact document = fact.document();
        return new ClaimRow(fact.claim(), author(document), document.documentTime(), document.format(), document.evidence(),
                names.getOrDefault(document.evidence(), document.evidence().toString()));
    }

    private String author(ClaimDocumentFact document) {
        if (document.author() != null && !document.author().names().isEmpty()) {
            return document.author().names().getFirst() + (document.author().assumed() ? " (author assumed)" : "");
        }
        return document.namedSupplier() == null ? "nobody named"
                : suppliers.getOrDefault(document.namedSupplier().value(), "a supplier") + " (named at import)";
    }

    /** A claim in place of its document, for citing. */
    public static Citation citation(ClaimRow row) {
        Location location = row.claim().location();
        return new Citation(row.evidence(), location);
    }
}
