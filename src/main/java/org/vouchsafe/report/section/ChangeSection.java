package org.vouchsafe.report.section;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.publication.KeptState;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Run;
import org.vouchsafe.report.Document.StateRun;
import org.vouchsafe.report.Document.Text;
import org.vouchsafe.report.ReportedChange;
import org.vouchsafe.report.ReportedChange.Cause;
import org.vouchsafe.report.ReportedChange.Earlier;
import org.vouchsafe.report.ReportedChange.Growth;
import org.vouchsafe.report.ReportedChange.Known;
import org.vouchsafe.report.ReportedChange.Moved;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** What is different from an earlier report, and whether facts or rules made the difference. */
public final class ChangeSection {
    private ChangeSection() {}

    /** In two or three sentences. */
    public static List<Block> inShort(ReportedChange change) {
        List<Block> blocks = new ArrayList<>();
        Earlier earlier = change.earlier();
        Runs counts = new Runs().text("Since ").code(earlier.printedId())
                .text(", written on " + Dates.day(earlier.publishedAt()) + " from what was "
                        + "known by " + Dates.moment(earlier.cutOff()) + ", ");
        counts.text(change.moved().isEmpty() ? "no state is different"
                : Words.count(change.moved().size(), "state is", "states are")
                        + " different");
        blocks.add(counts.text("; " + Words.count(change.same(), "reads", "read") + " as before.").paragraph());
        long byRules = change.moved().stream().filter(each -> each.cause() != Cause.FACTS).count();
        if (byRules > 0) {
            blocks.add(new Runs()
                    .text("For " + Words.spelled(byRules) + " of them other rules had a part in it: by the rules of now, what was "
                            + "known then would have been printed differently.")
                    .note());
        }
        if (earlier.known() == Known.RECOMPUTED) {
            blocks.add(new Runs().text("That report went out before states were kept beside reports. What it is compared with was computed "
                    + "again from what was known then, by the rules of now; what rules changed cannot be told.").note());
        } else if (!earlier.rules().equals(earlier.nowRules())) {
            blocks.add(new Runs().text("It was judged by ").code(earlier.rules()).text(", this one by ").code(earlier.nowRules()).text(".")
                    .paragraph());
        }
        blocks.add(growth(change));
        return blocks;
    }

    private static Block growth(ReportedChange change) {
        Earlier earlier = change.earlier();
        if (change.growth() == Growth.ANOTHER_LOG) {
            return new Runs().strong("The log of this workspace is not the continuation of the one that report states. ")
                    .text("Entries were changed or removed, or the report is of another workspace.").note();
        }
        return new Runs().text("The audit log has grown out of the one that report states, of " + Words.count(earlier.auditSize(), "entry",
                "entries") + " with root ").code(earlier.auditRoot()).text("; " + Words.count(change.entries().size(), "entry was",
                        "entries were") + " added that this report takes into account.")
                .paragraph();
    }

    /** The states that are different, so many of them. */
    public static List<Block> states(ReportedChange change, int most) {
        List<Block> blocks = new ArrayList<>();
        Tables table = Tables.titled("States that are different").column("Release", 24).column("Advisory", 18).column("Before", 15)
                .column("Now", 15).column("Because of", 12).column("Rests on", 16);
        change.moved().stream().limit(most).forEach(each -> row(table, each));
        blocks.add(table.or("No state is different."));
        if (change.moved().size() > most) {
            blocks.add(new Runs().text(Words.number(change.moved().size() - (long) most)
                    + " more are listed in the report on changes, and in the workbook and the JSON form of it.").note());
        }
        return blocks;
    }

    private static void row(Tables table, Moved moved) {
        KeptState named = moved.after() != null ? moved.after() : moved.before();
        table.row(new Runs().strong(named == null ? "" : named.releaseName()).text(named == null ? "" : ", " + named.supplier()).cell(),
                Cell.code(named == null ? "" : named.advisory()), state(moved.before()), state(moved.after()),
                Cell.of(word(moved.cause())), new Runs().refs(moved.evidence()).cell());
    }

    private static Cell state(@Nullable KeptState state) {
        if (state == null) {
            return Cell.of("no state");
        }
        List<Run> runs = new ArrayList<>(List.of(new StateRun(state.state(), state.contradicted())));
        runs.add(new Text(", " + Words.of(state.basis()).toLowerCase(java.util.Locale.ENGLISH) + (state.stale() ? ", overtaken" : "")));
        return new Cell(runs, null);
    }

    private static String word(Cause cause) {
        return switch (cause) {
            case FACTS -> "facts";
            case RULES -> "rules alone";
            case BOTH -> "facts and rules";
        };
    }
}
