package org.vouchsafe.cli.demo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.cli.output.SafeText;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.usecase.demo.Demo;
import org.vouchsafe.usecase.demo.Happening;
import org.vouchsafe.usecase.demo.Look;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.review.ReviewedAnswer;

/** Tells a replay to somebody at a terminal. */
final class DemoStory {
    private static final int CHANGES_SHOWN = 6;
    private final PrintWriter out;

    DemoStory(PrintWriter out) {
        this.out = out;
    }

    /** One step, with the states it changed. */
    static void tell(Happening happening, PrintWriter out) {
        out.println(Words.moment(happening.at()) + "  " + SafeText.line(happening.sentence()));
        happening.details().forEach(each -> out.println("      + " + SafeText.line(each)));
        List<StateChange> changes = happening.changes();
        changes.stream().limit(CHANGES_SHOWN).forEach(each -> out.println("      " + SafeText.line(words(each))));
        if (changes.size() > CHANGES_SHOWN) {
            out.println("      and " + Words.count(changes.size() - CHANGES_SHOWN, "more change", "more changes"));
        }
        happening.problems().forEach(each -> out.println("      ! " + SafeText.line(each.line())));
    }

    /** What stands at the end. */
    void tell(Demo.Outcome outcome) {
        states(outcome.end());
        contradictions(outcome.end());
        answers(outcome.answers());
        lookingBack(outcome.looks());
        reports(outcome);
    }

    private void states(Look end) {
        heading("What we know at the end: " + Words.count(end.rows().size(), "position", "positions"));
        TextTable table = new TextTable("Supplier", "Release", "Advisory", "About", "State", "Rests on", "Because");
        end.rows().forEach(row -> table.row(row.supplier(), row.releaseName(), row.position().advisory(), row.advisoryTitle(),
                Words.state(row.position().state()), Words.basis(row.position().basis()), because(row.position())));
        table.print(out);
        out.println();
        out.println(counts(end));
    }

    private void contradictions(Look end) {
        heading("Contradictions: where two sources cannot both be right");
        for (PositionRow row : end.rows()) {
            for (Contradiction each : row.position().contradictions()) {
                out.println(SafeText.line(row.supplier() + ", " + row.releaseName() + " towards " + row.position().advisory() + ": "
                        + Words.code(each.code()) + (each.addressed() ? " (decided)" : "")));
                out.println("      " + SafeText.line(each.text()));
            }
        }
    }

    private void answers(List<ReviewedAnswer> answers) {
        heading("What suppliers answered, and what it is worth: two numbers that stay two");
        TextTable table = new TextTable("Supplier", "Workbook", "Answers", "Weak", "Contradicted", "Accepted", "To ask again", "Gaps",
                "To review");
        Map<String, List<ReviewedAnswer>> bySupplier = new LinkedHashMap<>();
        answers.forEach(each -> bySupplier.computeIfAbsent(each.supplier(), ignored -> new ArrayList<>()).add(each));
        bySupplier.forEach((supplier, of) -> table.row(supplier, of.getFirst().key().sheet(), of.size(),
                of.stream().filter(each -> each.strength().isWeak()).count(),
                of.stream().filter(each -> !each.contradictions().isEmpty()).count(), count(of, ReviewStanding.ACCEPTED),
                count(of, ReviewStanding.FOLLOW_UP), count(of, ReviewStanding.GAP),
                of.stream().filter(each -> each.standing().isOpen()).count()));
        table.print(out);
        out.println();
        for (ReviewedAnswer each : answers) {
            for (Finding finding : each.contradictions()) {
                out.println(SafeText.line(each.supplier() + ", " + each.key().text() + ": " + finding.said()));
                out.println("      " + SafeText.line(finding.shown()));
            }
        }
    }

    private static long count(List<ReviewedAnswer> answers, ReviewStanding standing) {
        return answers.stream().filter(each -> each.standing() == standing).count();
    }

    private void lookingBack(List<Look> looks) {
        heading("What we knew when");
        TextTable table = new TextTable("Moment", "As of", "Affected", "Unknown", "Fixed", "Not affected", "Contradicted");
        looks.forEach(look -> table.row(look.name(), Words.moment(look.asOf()), look.counts().get(State.AFFECTED),
                look.counts().get(State.UNKNOWN), look.counts().get(State.FIXED), look.counts().get(State.NOT_AFFECTED),
                look.contradictions()));
        table.print(out);
        for (int i = 1; i < looks.size(); i++) {
            turned(looks.get(i - 1), looks.get(i));
        }
    }

    /** Positions that were in another state at the moment before. */
    private void turned(Look before, Look after) {
        out.println();
        out.println("From " + before.name() + " to " + after.name() + ": " + SafeText.line(after.text()));
        for (PositionRow row : after.rows()) {
            before.rows().stream().filter(each -> isSame(each, row) && each.position().state() != row.position().state())
                    .forEach(each -> out.println("      " + SafeText.line(row.releaseName() + " towards " + row.position().advisory() + ": "
                            + Words.state(each.position().state()) + ", now " + Words.state(row.position().state()))));
        }
    }

    private void reports(Demo.Outcome outcome) {
        heading("Reports, signed and verified");
        for (Verification each : outcome.verdicts()) {
            out.println(each.verdict() + "  " + SafeText.line(each.file()) + (each.level() == null ? "" : "  (" + each.level() + ")"));
        }
        out.println("They were signed with a key made for this run and thrown away after it; 'vouchsafe key new' makes one to keep.");
        out.println();
        out.println("The workspace is " + SafeText.line(outcome.workspace().toString()) + ". Try for example:");
        String with = " -w " + outcome.workspace();
        out.println("  vouchsafe where axios@1.14.1 --paths" + with);
        out.println("  vouchsafe states --as-of 2026-03-31T18:00:00Z" + with);
        out.println("  vouchsafe questionnaire review --supplier 'Pelago Marine'" + with);
        out.println("  vouchsafe explain Billing@7.3 GHSA-fw8c-xr5c-95f9" + with);
        outcome.shortfalls().forEach(each -> out.println("This did not hold: " + SafeText.line(each)));
    }

    private void heading(String text) {
        out.println();
        out.println(text);
        out.println("-".repeat(text.length()));
    }

    private static boolean isSame(PositionRow one, PositionRow other) {
        return one.releaseId().equals(other.releaseId()) && one.position().advisory().equals(other.position().advisory());
    }

    private static String because(Position position) {
        String reason = Words.code(position.reason());
        String contradicted = String.join(", ", position.contradictions().stream().map(each -> Words.code(each.code())).toList());
        String stale = position.stale() ? "decision overtaken" : "";
        return String.join("; ", java.util.stream.Stream.of(reason, contradicted, stale).filter(each -> !each.isEmpty()).toList());
    }

    private static String counts(Look look) {
        Map<State, Long> counts = look.counts();
        return counts.get(State.AFFECTED) + " affected, " + counts.get(State.UNKNOWN) + " unknown, " + counts.get(State.FIXED) + " fixed, "
                + counts.get(State.NOT_AFFECTED) + " not affected; " + look.contradictions()
                + " with a contradiction nobody has decided yet.";
    }

    private static String words(StateChange change) {
        String release = change.supplier() + ", " + change.product() + " " + change.release() + " towards " + change.advisory() + ": ";
        String turned = change.before() == change.after() ? Words.state(change.after())
                : Words.state(change.before()) + ", now " + Words.state(change.after());
        return release + turned
                + (change.contradictionAppeared() ? " (contradicted)" : change.contradictionGone() ? " (no longer contradicted)" : "");
    }
}
