package org.vouchsafe.usecase.publish.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.publication.KeptState;
import org.vouchsafe.domain.publication.ReportBasis;
import org.vouchsafe.domain.register.Successors;
import org.vouchsafe.report.ReportedChange;
import org.vouchsafe.report.ReportedChange.Cause;
import org.vouchsafe.report.ReportedChange.Growth;
import org.vouchsafe.report.ReportedChange.Known;
import org.vouchsafe.report.ReportedChange.Moved;
import org.vouchsafe.report.ReportedLog;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.TreeHead;
import org.vouchsafe.store.report.ReportRow;
import org.vouchsafe.usecase.publish.Readings;
import org.vouchsafe.usecase.read.StateFilter;

/** Holds what a report printed against what is known now. */
public final class ChangeReading {
    private final Workspace workspace;
    private final Readings readings;
    private final String rules;
    private final String program;

    /**
     * @param rules those of now, with their digest
     * @param program version of the program
     */
    public ChangeReading(Workspace workspace, Readings readings, String rules, String program) {
        this.workspace = workspace;
        this.readings = readings;
        this.rules = rules;
        this.program = program;
    }

    /**
     * What the comparison is made with.
     *
     * @param includes whether a position belongs to the subject
     * @param viewpoint from which the new report looks
     * @param successors what was merged into what
     * @param head of the log that the new report states
     */
    public record Now(Predicate<PositionRow> includes, Viewpoint viewpoint, Successors successors, TreeHead head) {}

    /** What is different since that report. */
    public ReportedChange since(ReportRow earlier, Now now) {
        Optional<ReportBasis> basis = workspace.read(tx -> tx.reports().basis(earlier));
        // The same program under the same rules says again what it printed, so only facts can have made a difference.
        boolean sameRules = basis.isPresent() && basis.get().rules().equals(rules) && basis.get().program().equals(program);
        StatesByKey then = sameRules ? new StatesByKey(basis.get().states(), now.successors())
                : StatesByKey.of(rows(now, earlier.viewpoint()), now.successors());
        StatesByKey today = StatesByKey.of(rows(now, now.viewpoint()), now.successors());
        List<KeptState> printed = basis.map(ReportBasis::states).orElseGet(then::states);
        List<Moved> moved = new ArrayList<>();
        List<Moved> gone = new ArrayList<>();
        int same = 0;
        for (KeptState before : printed) {
            KeptState after = today.take(before);
            if (after == null) {
                gone.add(new Moved(before, null, cause(before, then.find(before), null), List.of()));
            } else if (after.saysTheSameAs(before)) {
                same++;
            } else {
                moved.add(new Moved(before, after, cause(before, then.find(before), after), today.evidence(after)));
            }
        }
        today.untaken().forEach(each -> moved.add(new Moved(null, each, cause(null, then.find(each), each), today.evidence(each))));
        moved.addAll(gone);
        var known = new ReportedChange.Earlier(earlier.reportId(), earlier.title(), earlier.publishedAt(),
                Objects.requireNonNullElse(earlier.viewpoint().asOf(), earlier.publishedAt()), basis.map(ReportBasis::rules).orElse(""),
                rules,
                earlier.auditSize(), earlier.auditRoot(), basis.isPresent() ? Known.KEPT : Known.RECOMPUTED);
        return log(known, moved, same, now);
    }

    private List<PositionRow> rows(Now now, Viewpoint viewpoint) {
        return readings.states().rows(StateFilter.ALL, viewpoint).stream().filter(now.includes()).toList();
    }

    /** Rules alone made the difference where by those of now what was known then gives what is printed now. */
    private static Cause cause(@Nullable KeptState printed, @Nullable KeptState then,
            @Nullable KeptState now) {
        if (says(printed, then)) {
            return Cause.FACTS;
        }
        return says(then, now) ? Cause.RULES : Cause.BOTH;
    }

    private static boolean says(@Nullable KeptState one, @Nullable KeptState other) {
        return one == null || other == null ? Objects.equals(one, other) : one.saysTheSameAs(other);
    }

    private ReportedChange log(ReportedChange.Earlier earlier, List<Moved> moved, int same, Now now) {
        long size = now.head().size();
        // Held against the log as it is, not as the new report cuts it: one that looks back may state less of it than the earlier one did.
        boolean within = earlier.auditSize() <= workspace.read(tx -> tx.audit().head().size());
        boolean grown = within && workspace.read(tx -> tx.audit().headAt(earlier.auditSize()).root()).equals(earlier.auditRoot());
        if (!grown) {
            return new ReportedChange(earlier, moved, same, Growth.ANOTHER_LOG, List.of(), List.of());
        }
        long last = readings.audit().lastBefore(Objects.requireNonNull(now.viewpoint().asOf()), size);
        List<ReportedLog.Entry> entries = last <= earlier.auditSize() ? List.of()
                : workspace.read(tx -> tx.audit().leaves(earlier.auditSize(), Math.toIntExact(last - earlier.auditSize()))).stream()
                        .map(each -> new ReportedLog.Entry(each.index() + 1, each.recorded(), each.actor(), each.action(), each.subject(),
                                each.reason(), each.leafHash(), List.of()))
                        .toList();
        List<String> proof = earlier.auditSize() > size ? List.of()
                : workspace.read(tx -> tx.audit().consistency(earlier.auditSize(), size));
        return new ReportedChange(earlier, moved, same, Growth.GROWN, entries, proof);
    }
}
