package org.vouchsafe.cli.questionnaire.review;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.review.Deduction;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.HeldFile;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.review.ReviewFilter;
import org.vouchsafe.usecase.review.ReviewedAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code questionnaire review}: what answers are worth, and what contradicts them. */
@Command(name = "review", description = "Show what answers are worth and what contradicts them; one answer with every reason.")
public final class ReviewCommand implements Callable<Integer> {
    private static final int FEW_WORDS = 60;
    private final Session session;

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "EVIDENCE", description = "The workbook, such as E-055; else all.")
    @Nullable
    String evidence;

    @Parameters(index = "1", arity = "0..1", paramLabel = "QUESTION", description = "A question, such as AX-Q1.1, to see every reason.")
    @Nullable
    String question;

    @Option(names = "--product", paramLabel = "NAME", description = "The product, where the question is asked for each.")
    @Nullable
    String product;

    @Option(names = "--supplier", paramLabel = "NAME", description = "Only answers of this supplier.")
    @Nullable
    String supplier;

    @Option(names = "--request", paramLabel = "ID", description = "Only answers to this request.")
    @Nullable
    String request;

    @Option(names = "--only", paramLabel = "WHICH", defaultValue = "all", description = "all, open, contradicted or weak.")
    String which;

    @Option(names = "--standing", paramLabel = "WORD", description = "to-review, accepted, follow-up, gap or overtaken.")
    @Nullable
    String standing;

    public ReviewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            List<ReviewedAnswer> answers = answers(workspace);
            if (session.json()) {
                session.printJson(json -> json.array(answers, each -> ReviewJson.answer(json, each)));
            } else if (answers.isEmpty()) {
                session.say("There is no such answer.");
            } else if (question != null) {
                answers.forEach(this::show);
            } else {
                table(answers);
            }
            return answers.stream().anyMatch(each -> !each.contradictions().isEmpty()) && question != null ? ExitCode.SHORT : ExitCode.DONE;
        });
    }

    private List<ReviewedAnswer> answers(UseCases workspace) {
        var filter = new ReviewFilter(supplier, request, evidence == null ? null : Written.evidence(spec, evidence), question,
                Written.wordOrNull(spec, ReviewStanding.class, standing), Written.word(spec, ReviewFilter.Which.class, which));
        return workspace.reviewing().answers().answers(filter, session.viewpoint()).stream()
                .filter(each -> product == null || product.equalsIgnoreCase(each.key().product())).toList();
    }

    private void table(List<ReviewedAnswer> answers) {
        TextTable table = new TextTable("Workbook", "Question", "Product", "Supplier", "Answer", "Conformance", "Confidence", "Standing",
                "Contradicted by");
        for (ReviewedAnswer each : answers) {
            table.row(each.key().sheet(), each.key().question(), each.key().product(), each.supplier(), few(each),
                    hundredths(each.strength().conformance()), hundredths(each.strength().confidence()), Words.code(each.standing()),
                    String.join(", ", each.contradictions().stream().map(found -> words(found.check())).distinct().toList()));
        }
        table.print(session.terminal().out());
        long open = answers.stream().filter(each -> each.standing().isOpen()).count();
        session.say(Words.count(answers.size(), "answer", "answers") + ", " + open + " to review.");
    }

    private void show(ReviewedAnswer each) {
        session.say(each.key().text() + " of " + each.supplier() + ": " + each.asked());
        boolean none = each.answer().value() == AnswerValue.UNANSWERED;
        session.say(
                "  Answer at " + at(each.place()) + ": " + (none && each.answer().raw().isBlank() ? "not answered" : each.answer().raw())
                        + (each.answer().comment() == null ? "" : " - " + each.answer().comment()));
        for (HeldFile file : each.files()) {
            HeldFile.Held held = file.held();
            session.say("  Names " + file.named() + (held == null ? ", of which nothing is held" : ", held as " + held.evidence()));
        }
        ReviewedAnswer.Earlier earlier = each.earlier();
        if (earlier != null) {
            session.say("  Before, in " + earlier.evidence() + " of " + earlier.received() + ": " + earlier.answer().raw()
                    + (earlier.answer().comment() == null ? "" : " - " + earlier.answer().comment()));
        }
        session.say("  Conformance " + hundredths(each.strength().conformance()) + ". " + each.strength().basis());
        deductions(each, Deduction.Side.CONFORMANCE);
        session.say("  Confidence " + hundredths(each.strength().confidence()) + (each.strength().isWeak() ? ", which is weak." : "."));
        deductions(each, Deduction.Side.CONFIDENCE);
        for (Finding found : each.findings()) {
            session.say("  " + switch (found.outcome()) {
                case CONTRADICTED -> "Contradicted: ";
                case NOT_SHOWN -> "Not shown: ";
                case SHOWN -> "Borne out: ";
            } + found.said() + " at " + at(found.saidAt()) + "; " + found.shown());
        }
        session.say("  Standing: " + Words.code(each.standing()) + (each.review() == null ? ""
                : ", by " + each.review().by() + ": " + each.review().reason()));
    }

    private void deductions(ReviewedAnswer answer, Deduction.Side side) {
        answer.strength().deductions().stream().filter(each -> each.side() == side)
                .forEach(each -> session.say("    -" + each.points() + "  " + each.reason()));
    }

    private static String at(Citation place) {
        return place.evidence() + " " + place.location().text();
    }

    private static String words(String code) {
        return code.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String few(ReviewedAnswer each) {
        String comment = each.answer().comment();
        String raw = each.answer().raw();
        // What stands beside a question nobody answered is no answer to it.
        return each.answer().value() == AnswerValue.UNANSWERED ? "not answered"
                : few(raw.isBlank() && comment != null ? comment : raw, FEW_WORDS);
    }

    /** As much of a text as fits a column of so many characters. */
    static String few(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most)) + "\u2026";
    }

    static String hundredths(@Nullable Integer value) {
        return value == null ? "unknown" : value + " %";
    }
}
