package org.vouchsafe.usecase.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.signal.Priority;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.claim.ClaimTable;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.AdvisoryFinder;
import org.vouchsafe.usecase.position.AdvisoryReading;
import org.vouchsafe.usecase.position.ClaimReading;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.priority.PriorityReading;
import org.vouchsafe.usecase.priority.RecordSources;
import org.vouchsafe.usecase.priority.StateCounts;
import org.vouchsafe.usecase.read.AdvisoryRow;

/** Joined advisories with what is known of them. */
public final class ReadAdvisories {
    private final Workspace workspace;
    private final Positions positions;

    public ReadAdvisories(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.positions = positions;
    }

    /** Malicious first, then by how many releases are affected or unknown, then by exploitation, probability and severity. */
    public List<AdvisoryRow> rows(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            var looking = new Looking(tx, viewpoint, positions.within(tx, viewpoint).counted());
            return new AdvisoryReading(tx, viewpoint).joined().stream().map(looking::row).sorted(Comparator
                    .comparing(AdvisoryRow::malicious).reversed().thenComparing(ReadAdvisories::open, Comparator.reverseOrder())
                    .thenComparing(each -> new Priority.Ranked(each.priority(), null), Priority.FIRST_FIRST)
                    .thenComparing(AdvisoryRow::advisory)).toList();
        }));
    }

    /**
     * One of them, by any of its ids.
     *
     * @throws Refused when none is known by that id
     */
    public AdvisoryRow find(String id, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            AdvisoryReading.Joined found = new AdvisoryFinder(tx, viewpoint).find(id);
            return new Looking(tx, viewpoint, positions.about(tx, viewpoint, found.group().ids())).row(found);
        }));
    }

    /** All statements received about one advisory, newest first, also those that reached no release. */
    public List<ClaimRow> claims(String advisory, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            List<String> ids = new AdvisoryReading(tx, viewpoint).holding(advisory).stream().findFirst().map(each -> each.group().ids())
                    .orElse(List.of(advisory));
            return new ClaimReading(tx, viewpoint).about(ids);
        }));
    }

    private static int open(AdvisoryRow row) {
        return row.states().getOrDefault(State.AFFECTED, 0) + row.states().getOrDefault(State.UNKNOWN, 0);
    }

    /** What the rows of one read share. */
    private static final class Looking {
        private final ClaimTable claims;
        private final StateCounts counts;
        private final PriorityReading priorities;
        private final RecordSources sources;

        /** @param rows of releases that are not retired */
        Looking(ReadTx tx, Viewpoint viewpoint, List<PositionRow> rows) {
            this.claims = tx.claims(viewpoint);
            this.counts = new StateCounts(rows);
            this.priorities = new PriorityReading(tx, viewpoint);
            this.sources = new RecordSources(tx, viewpoint);
        }

        AdvisoryRow row(AdvisoryReading.Joined joined) {
            StateCounts.Count count = counts.of(joined.group().id());
            List<AdvisoryRecord> records = new ArrayList<>(joined.records());
            boolean withdrawn = !records.isEmpty() && records.stream().allMatch(each -> each.withdrawn() != null);
            @Nullable Instant modified = records.stream().map(AdvisoryRecord::modified).filter(java.util.Objects::nonNull)
                    .max(Comparator.naturalOrder()).orElse(null);
            int said = claims.countNaming(joined.group().ids());
            return new AdvisoryRow(joined.group().id(), joined.group().aliases(), joined.title(),
                    joined.isMalicious(), withdrawn, modified, records, count.states(), count.contradictions(), said,
                    joined.additions(), priorities.of(joined.group().ids(), joined.isMalicious()), sources.of(joined.group().ids()));
        }
    }
}
