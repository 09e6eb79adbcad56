package org.vouchsafe.usecase.position;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.store.position.KeptPosition;
import org.vouchsafe.usecase.position.kept.Snapshot;
import org.vouchsafe.usecase.position.title.Titles;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Positions of one viewpoint, ordered by supplier, product, release, advisory, with the register they speak of. Immutable. */
public final class PositionSet {
    private static final Comparator<List<PositionRow>> BY_NAME = Comparator
            .comparing((List<PositionRow> of) -> of.getFirst().supplier()).thenComparing(of -> of.getFirst().product())
            .thenComparing(of -> of.getFirst().release()).thenComparing(of -> of.getFirst().releaseId());
    /** By supplier, product, release, advisory. */
    public static final Comparator<PositionRow> ORDER = Comparator.comparing(PositionRow::supplier).thenComparing(PositionRow::product)
            .thenComparing(PositionRow::release).thenComparing(row -> row.position().advisory(), AdvisoryIds.SHOWN_FIRST);
    private final RegisterIndex register;
    private final Map<ReleaseId, List<PositionRow>> byRelease;
    private final List<PositionRow> rows;

    private PositionSet(RegisterIndex register, Map<ReleaseId, List<PositionRow>> byRelease) {
        this.register = register;
        this.byRelease = byRelease;
        List<PositionRow> all = new ArrayList<>(byRelease.values().stream().mapToInt(List::size).sum());
        byRelease.values().stream().sorted(BY_NAME).forEach(all::addAll);
        this.rows = Collections.unmodifiableList(all);
    }

    /** Positions as they were just reached. */
    static PositionSet of(RegisterIndex register, Titles titles, Collection<Position> positions) {
        Map<ReleaseId, List<Position>> byRelease = new HashMap<>();
        positions.forEach(each -> byRelease.computeIfAbsent(each.release(), _ -> new ArrayList<>()).add(each));
        Map<ReleaseId, List<PositionRow>> rows = new HashMap<>();
        byRelease.forEach((id, own) -> register.release(id).ifPresent(release -> {
            own.sort(Comparator.comparing(Position::advisory, AdvisoryIds.SHOWN_FIRST));
            var line = new Line(register, release);
            rows.put(id, own.stream().map(each -> line.row(each, titles.of(each.advisory()))).toList());
        }));
        return new PositionSet(register, rows);
    }

    /**
     * Positions as they were kept.
     *
     * @param earlier rows of an earlier set under an equal register, of which those that are still so are taken over; null: none
     */
    static PositionSet of(RegisterIndex register, Snapshot snapshot, @Nullable Earlier earlier) {
        Map<ReleaseId, List<PositionRow>> rows = new HashMap<>();
        for (ReleaseId each : snapshot.releases()) {
            List<KeptPosition> kept = snapshot.of(each);
            List<PositionRow> same = earlier == null ? null : earlier.stillSo(each, kept);
            if (same != null) {
                rows.put(each, same);
            } else {
                register.release(each).ifPresent(release -> {
                    var line = new Line(register, release);
                    rows.put(each, kept.stream().map(one -> line.row(one.position(), one.title())).toList());
                });
            }
        }
        return new PositionSet(register, rows);
    }

    /** A set and the snapshot it was made of. */
    record Earlier(PositionSet set, Snapshot snapshot) {
        /** The rows of a release when these are the very positions they were made of; comparing them one by one would cost what it saves. */
        @SuppressWarnings("ReferenceEquality")
        @Nullable
        List<PositionRow> stillSo(ReleaseId release, List<KeptPosition> kept) {
            return snapshot.of(release) == kept ? set.byRelease.get(release) : null;
        }
    }

    public List<PositionRow> rows() {
        return rows;
    }

    /** The positions of one release, in the order of their advisories. */
    public List<PositionRow> of(ReleaseId release) {
        return byRelease.getOrDefault(release, List.of());
    }

    /** Rows of releases that are not retired: those leave the counts, not the history (assessment.md, "Scope"). */
    public List<PositionRow> counted() {
        return rows().stream().filter(row -> register().release(row.releaseId()).map(Release::status)
                .filter(each -> each == ReleaseStatus.RETIRED).isEmpty()).toList();
    }

    public RegisterIndex register() {
        return register;
    }

    /** In how many positions each piece of evidence is used. */
    public Map<EvidenceId, Integer> usesOfEvidence() {
        Map<EvidenceId, Integer> uses = new HashMap<>();
        for (PositionRow row : rows) {
            Set<EvidenceId> each = new HashSet<>(row.position().evidence());
            each.forEach(id -> uses.merge(id, 1, Integer::sum));
        }
        return uses;
    }

    /** True when this is one of the advisory's ids, however it is spelled. */
    public static boolean isAbout(Position position, String id) {
        String key = AdvisoryIds.key(id);
        return AdvisoryIds.key(position.advisory()).equals(key)
                || position.aliases().stream().anyMatch(alias -> AdvisoryIds.key(alias).equals(key));
    }

    /** True when one of the advisory's ids has one of these keys. */
    static boolean isAboutAny(Position position, Set<String> keys) {
        return keys.contains(AdvisoryIds.key(position.advisory()))
                || position.aliases().stream().anyMatch(alias -> keys.contains(AdvisoryIds.key(alias)));
    }

    /** What the rows of one release share. */
    private static final class Line {
        private final Release release;
        private final Product product;
        private final Supplier supplier;
        private final List<String> environments;
        private final @Nullable String owner;
        private final Criticality criticality;

        Line(RegisterIndex register, Release release) {
            this.release = release;
            this.product = register.productOf(release);
            this.supplier = register.supplierOf(product);
            this.environments = register.deploymentsOf(release.id()).stream().map(Deployment::environment).distinct().toList();
            this.owner = register.ownerOf(release.id());
            this.criticality = register.criticalityOf(release.id());
        }

        PositionRow row(Position position, String title) {
            return new PositionRow(supplier.name(), product.name(), release.version(), release.id(), owner, criticality, environments,
                    title,
                    position);
        }
    }
}
