package org.vouchsafe.ui.shell.reasons;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.position.TimeLine;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.history.Step;

/** Where the reasons of a state come from. Everything may take time. */
public interface Reasons {
    /** A position by its names: a release as {@code [SUPPLIER/]PRODUCT@VERSION}, and an advisory; refused where there is none. */
    PositionRow find(String release, String advisory, Viewpoint viewpoint);

    /** The same position with every check. */
    PositionRow explain(PositionRow row, Viewpoint viewpoint);

    /** What was known of it when, oldest first. */
    List<TimeLine.Entry> history(PositionRow row, Viewpoint viewpoint);

    /** Of an open workspace. */
    static Reasons of(UseCases use) {
        return new Reasons() {
            @Override
            public PositionRow find(String release, String advisory, Viewpoint viewpoint) {
                return use.states().explain(release, advisory, viewpoint);
            }

            @Override
            public PositionRow explain(PositionRow row, Viewpoint viewpoint) {
                return use.states().explain(name(row), row.position().advisory(), viewpoint);
            }

            @Override
            public List<TimeLine.Entry> history(PositionRow row, Viewpoint viewpoint) {
                return use.history().of(name(row), row.position().advisory(), viewpoint).stream().map(Reasons::entry).toList();
            }
        };
    }

    private static String name(PositionRow row) {
        return row.supplier() + "/" + row.product() + "@" + row.release();
    }

    private static TimeLine.Entry entry(Step step) {
        List<String> causes = new ArrayList<>(step.causes().stream().map(Reasons::words).toList());
        if (causes.isEmpty()) {
            causes.add("A decision expired.");
        }
        Step.Seen seen = step.seen();
        boolean contradicted = seen != null && !seen.contradictions().isEmpty();
        return new TimeLine.Entry(step.at(), causes, seen == null ? null : seen.state(),
                contradicted ? TimeLine.Contradicted.YES : TimeLine.Contradicted.NO, step.changed(),
                step.causes().stream().flatMap(each -> each.evidence().stream()).distinct().toList());
    }

    private static String words(Step.Cause cause) {
        String done = Character.toUpperCase(cause.action().charAt(0)) + cause.action().substring(1);
        return done + (cause.subject().isBlank() ? "" : ": " + cause.subject()) + ", by " + cause.actor() + "."
                + (cause.reason().isBlank() ? "" : " " + cause.reason());
    }
}
