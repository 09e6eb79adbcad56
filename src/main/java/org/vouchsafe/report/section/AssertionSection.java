package org.vouchsafe.report.section;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Heading;
import org.vouchsafe.report.Document.Listing;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.ReportFacts.ReportedAnswers;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** 4: what suppliers and others say, in their own words, each with who said it and where it stands. */
final class AssertionSection {
    private AssertionSection() {}

    static Section section(Subject subject) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Runs().text("What follows is said by the authors named, word for word. It is not a finding of this report; "
                + "whether a statement counts is told with the reasons of each state.").paragraph());
        blocks.add(statements(subject));
        for (ReportedAnswers each : subject.facts().answers()) {
            answers(each, blocks);
        }
        return new Section(4, "What the suppliers state", blocks);
    }

    /** Answers alone, of a report that is about nothing else. */
    static Section answersOnly(Subject subject) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Runs().text("What follows is said by the supplier, word for word. It is not a finding of this report.").paragraph());
        subject.facts().answers().forEach(each -> answers(each, blocks));
        if (subject.facts().answers().isEmpty()) {
            blocks.add(new Runs().text("No answer is held.").paragraph());
        }
        return new Section(4, "What the supplier answered", blocks);
    }

    private static Block statements(Subject subject) {
        Tables table = Tables.titled("Statements received").column("Who and when", 22).column("About", 30).column("Says, verbatim", 36)
                .column("Stands in", 12);
        Set<ClaimRow> distinct = new LinkedHashSet<>();
        subject.facts().positions().forEach(each -> distinct.addAll(each.claims()));
        for (ClaimRow each : distinct) {
            table.row(new Runs().strong(each.author()).text(when(each)).cell(), about(each.claim()), says(each.claim()),
                    new Runs().cited(List.of(new Citation(each.evidence(), each.claim().location()))).cell());
        }
        return table.or("No statement was received.");
    }

    private static String when(ClaimRow row) {
        Instant at = row.claim().statedAt() != null ? row.claim().statedAt() : row.documentTime();
        return at == null ? ", undated" : ", " + Dates.moment(at);
    }

    private static Cell about(Claim claim) {
        Runs runs = new Runs();
        String ids = String.join(", ", claim.vulnerabilityIds());
        if (!ids.isEmpty()) {
            runs.code(ids).text(" in ");
        }
        switch (claim.target()) {
            case ClaimTarget.OfProduct product -> {
                runs.code(product.product().text());
                if (!product.components().isEmpty()) {
                    runs.text(", its part ").code(String.join(", ", product.components().stream().map(Identification::text).toList()));
                }
            }
            case ClaimTarget.OfBom bom -> {
                if (bom.component() != null) {
                    runs.code(bom.component().text());
                } else if (bom.ref() != null) {
                    runs.code(bom.ref());
                } else {
                    runs.text("the whole bill of materials");
                }
            }
        }
        return runs.cell();
    }

    private static Cell says(Claim claim) {
        Runs runs = new Runs().code(claim.nativeStatus());
        if (claim.nativeJustification() != null) {
            runs.text(", because ").code(claim.nativeJustification());
        }
        quote(runs, "", claim.impactStatement());
        quote(runs, "Advice: ", claim.action());
        return runs.cell();
    }

    private static void quote(Runs runs, String label, @org.jspecify.annotations.Nullable String words) {
        if (words != null && !words.isBlank()) {
            runs.text(" " + label + "“" + words.strip() + "”");
        }
    }

    private static void answers(ReportedAnswers answers, List<Block> blocks) {
        Map<String, String> questions = new HashMap<>();
        if (answers.template() != null) {
            answers.template().questions().forEach(each -> questions.put(each.id(), each.text()));
            answers.template().evidence().forEach(each -> questions.put(each.id(), "Evidence: " + each.name()));
        }
        blocks.add(new Heading("Answers of " + answers.sheet().supplier()));
        Runs declared = new Runs().text(answers.sheet().completedBy() == null ? "Nobody declared these answers."
                : "Declared by " + answers.sheet().completedBy()
                        + (answers.sheet().completedOn() == null ? "." : " on " + Dates.day(answers.sheet().completedOn()) + "."));
        declared.text(" " + answers.completion().words() + ".");
        blocks.add(declared.refs(List.of(answers.evidence())).paragraph());
        Tables table = Tables.titled("").column("Question", 36).column("Answer as given", 18).column("In their words", 34)
                .column("Stands in", 12);
        Set<String> asks = answers.template() == null ? Set.of()
                : answers.template().questions().stream().map(each -> each.id()).collect(Collectors.toSet());
        List<Answer> unanswered = new ArrayList<>();
        for (Answer each : answers.sheet().answers()) {
            String text = questions.getOrDefault(each.questionId(), each.questionId());
            String question = each.product() == null ? text : text + " (" + each.product() + ")";
            if (each.isBlank()) {
                unanswered.add(each);
            } else {
                table.row(Cell.of(question), Cell.of(each.raw().isBlank() ? "no answer" : "“" + each.raw() + "”"), comment(each),
                        new Runs().cited(List.of(new Citation(answers.evidence(), each.location()))).cell());
            }
        }
        blocks.add(table.or("The workbook came back without a single answer."));
        boolean told = answers.template() != null;
        open("question was", "questions were", "left without an answer", unanswered.stream()
                .filter(each -> !told || asks.contains(each.questionId())).toList(), questions, answers, blocks);
        open("piece of evidence was", "pieces of evidence were", "asked for and not named", unanswered.stream()
                .filter(each -> told && !asks.contains(each.questionId())).toList(), questions, answers, blocks);
    }

    /** What was asked and left open, each in a line of its own with its place. */
    private static void open(String one, String many, String what, List<Answer> unanswered, Map<String, String> questions,
            ReportedAnswers answers, List<Block> blocks) {
        if (unanswered.isEmpty()) {
            return;
        }
        blocks.add(new Heading(Words.count(unanswered.size(), one, many) + " " + what));
        blocks.add(new Listing(unanswered.stream().map(each -> {
            String text = questions.getOrDefault(each.questionId(), each.questionId());
            return new Runs().text(text.replaceFirst("^Evidence: ", "") + (each.product() == null ? "" : " (" + each.product() + ")"))
                    .cited(List.of(new Citation(answers.evidence(), each.location()))).list();
        }).toList()));
    }

    private static Cell comment(Answer answer) {
        Runs runs = new Runs();
        if (answer.comment() != null && !answer.comment().isBlank()) {
            runs.text("“" + answer.comment().strip() + "”");
        }
        if (!answer.evidenceNamed().isEmpty()) {
            runs.gap().text("Names as evidence: " + String.join(", ", answer.evidenceNamed()) + ".");
        }
        return runs.cell();
    }
}
