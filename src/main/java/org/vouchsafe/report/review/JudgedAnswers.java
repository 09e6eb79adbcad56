package org.vouchsafe.report.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.action.GapAction;
import org.vouchsafe.domain.questionnaire.review.Deduction;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.Review;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Fields;
import org.vouchsafe.report.ReportedReview;
import org.vouchsafe.report.ReportedReview.Judged;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** The answers as a table of their two numbers, and each that asks for attention as a finding. */
final class JudgedAnswers {
    private JudgedAnswers() {}

    static List<Block> summary(ReportedReview review) {
        Tables table = Tables.titled("All answers").column("Question", 40).column("Answer", 10).numbers("Conforms", 8)
                .numbers("Confidence", 8).column("Borne out by", 14).column("Standing", 11).column("Stands in", 11);
        for (Judged each : review.answers()) {
            table.row(Cell.of(question(each)), Cell.of(each.answer().raw().isBlank() ? "no answer" : each.answer().raw()),
                    percent(each.strength().conformance()), percent(each.strength().confidence()),
                    Cell.of(each.strength().quality().words()),
                    Cell.of(word(each)), new Runs().cited(List.of(each.place())).cell());
        }
        return List.of(table.or("No answer is held."));
    }

    static List<Block> findings(ReportedReview review) {
        List<Block> blocks = new ArrayList<>();
        int number = 1;
        for (Judged each : review.answers().stream().filter(JudgedAnswers::asksForAttention).toList()) {
            blocks.add(finding(number++, each));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Runs().text(review.answers().isEmpty() ? "There are no findings, because no answer is held."
                    : "There are no findings: nothing that is held contradicts an answer, and none is weak.").paragraph());
        }
        return blocks;
    }

    static List<Block> gaps(ReportedReview review) {
        Tables table = Tables.titled("Gaps").column("Gap", 10).column("What is missing", 40).column("Of question", 24)
                .column("Who, until", 18)
                .column("Standing", 10);
        for (Judged each : review.answers()) {
            for (GapAction gap : each.gaps()) {
                table.row(Cell.code(gap.id().toString()), new Runs().text(gap.what()).refs(gap.last().evidence()).cell(),
                        Cell.of(question(each)),
                        Cell.of(gap.last().owner() + ", " + Dates.day(gap.last().due())), Cell.of(gap.isOpen() ? "open" : "closed"));
            }
        }
        return List.of(table.or("No gap was opened."));
    }

    private static boolean asksForAttention(Judged answer) {
        return answer.isContradicted() || answer.strength().isWeak() || answer.standing() == ReviewStanding.FOLLOW_UP
                || answer.standing() == ReviewStanding.GAP || answer.standing() == ReviewStanding.OVERTAKEN;
    }

    private static Fields finding(int number, Judged each) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Runs().text(question(each)).field("Criterion"));
        Runs condition = new Runs().text(each.answer().raw().isBlank() ? "No answer was given."
                : "The answer is “" + each.answer().raw().strip()
                        + "”.");
        if (each.answer().comment() != null && !each.answer().comment().isBlank()) {
            condition.text(" “" + each.answer().comment().strip() + "”");
        }
        fields.add(condition.cited(List.of(each.place())).field("Condition"));
        fields.add(against(each).field("What contradicts it"));
        fields.add(numbers(each).field("What it is worth"));
        fields.add(new Runs().text(recommendation(each)).field("Recommendation"));
        fields.add(said(each.review()).field("Reviewer"));
        return new Fields("Finding " + number, fields);
    }

    private static Runs against(Judged each) {
        Runs runs = new Runs();
        each.findings().stream().filter(Finding::isContradiction)
                .forEach(finding -> runs.line().text(finding.shown()).cited(finding.shownAt()));
        each.findings().stream().filter(finding -> finding.outcome() == Finding.Outcome.NOT_SHOWN)
                .forEach(finding -> runs.line().text("Not shown: " + finding.shown()).cited(finding.shownAt()));
        return runs.isEmpty() ? runs.text("Nothing that is held.") : runs;
    }

    private static Runs numbers(Judged each) {
        Runs runs = new Runs().text("Conformance " + words(each.strength().conformance()) + ", confidence "
                + words(each.strength().confidence()) + ". " + each.strength().basis());
        for (Deduction deduction : each.strength().deductions()) {
            runs.line().text("−" + deduction.points() + ": " + deduction.reason()).cited(deduction.citations());
        }
        return runs;
    }

    private static String recommendation(Judged each) {
        if (each.isContradicted()) {
            return "Put both sides before the supplier and ask which one is right; do not rely on the answer until then.";
        }
        return each.strength().isWeak() ? "Ask who did it, where, when and for which versions, and for a record one can retrieve."
                : "See to what the reviewer asked for.";
    }

    private static Runs said(@Nullable Review review) {
        return review == null ? new Runs().text("Nobody has looked at it yet.")
                : new Runs().text(review.by() + ", " + Dates.day(review.recorded().at()) + ": "
                        + review.verdict().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ". " + review.reason());
    }

    private static String question(Judged each) {
        return each.question() + ": " + each.asked() + (each.answer().product() == null ? "" : " (" + each.answer().product() + ")");
    }

    private static String word(Judged each) {
        String standing = switch (each.standing()) {
            case TO_REVIEW -> "to review";
            case ACCEPTED -> "accepted";
            case FOLLOW_UP -> "asked again";
            case GAP -> "gap";
            case OVERTAKEN -> "overtaken";
        };
        return each.isContradicted() ? standing + ", contradicted" : standing;
    }

    private static Cell percent(@Nullable Integer hundredths) {
        return hundredths == null ? Cell.of("none") : Cell.typed(Words.number(hundredths), (long) hundredths);
    }

    private static String words(@Nullable Integer hundredths) {
        return hundredths == null ? "none" : hundredths + " of 100";
    }
}
