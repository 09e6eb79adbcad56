package org.vouchsafe.cli.questionnaire.review;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.usecase.review.ReviewedAnswer;
import org.vouchsafe.usecase.review.campaign.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code questionnaire compare}: answers to the same questions side by side. */
@Command(name = "compare", description = "Show answers to the same questions side by side: over years and over suppliers.")
public final class CompareCommand implements Callable<Integer> {
    private static final int FEW = 24;
    private static final int ASKED = 40;
    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "SUPPLIER", description = "Whose; else all.")
    List<String> suppliers = List.of();

    @Option(names = "--question", paramLabel = "ID", description = "Only this question.")
    @Nullable
    String question;

    public CompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            Comparison comparison = workspace.reviewing().campaigns().compare(suppliers, question, session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(comparison.lines(), line -> json.object(() -> {
                    json.field("question", line.question());
                    json.field("asked", line.asked());
                    json.field("product", line.product());
                    List<Integer> given = new ArrayList<>();
                    for (int i = 0; i < line.cells().size(); i++) {
                        if (line.cells().get(i) != null) {
                            given.add(i);
                        }
                    }
                    json.fieldArray("answers", given, i -> json.object(() -> {
                        Comparison.Column column = comparison.columns().get(i);
                        json.field("supplier", column.supplier());
                        json.fieldOf("evidence", column.sheet());
                        json.fieldOf("received", column.received());
                        ReviewedAnswer answer = line.cells().get(i);
                        if (answer != null) {
                            json.fieldOf("value", answer.answer().value());
                            json.field("answer", answer.answer().raw());
                            ReviewJson.number(json, "conformance", answer.strength().conformance());
                            ReviewJson.number(json, "confidence", answer.strength().confidence());
                            json.field("contradicted", !answer.contradictions().isEmpty());
                        }
                    }));
                })));
            } else if (comparison.lines().isEmpty()) {
                session.say("There is no such answer.");
            } else {
                table(comparison);
            }
            return ExitCode.DONE;
        });
    }

    private void table(Comparison comparison) {
        List<String> headings = new ArrayList<>(List.of("Question", "Asked", "Product"));
        comparison.columns().forEach(each -> headings.add(each.supplier() + " " + each.received() + " " + each.sheet()));
        TextTable table = new TextTable(headings.toArray(String[]::new));
        for (Comparison.Line line : comparison.lines()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(line.question());
            cells.add(line.asked().equals(line.question()) ? "" : ReviewCommand.few(line.asked(), ASKED));
            cells.add(line.product());
            line.cells().forEach(each -> cells.add(each == null ? "" : words(each)));
            table.row(cells.toArray());
        }
        table.print(session.terminal().out());
        session.say("Behind each answer: conformance / confidence; ! where something contradicts it.");
    }

    private static String words(ReviewedAnswer answer) {
        String few = ReviewCommand.few(answer.answer().raw(), FEW);
        return (answer.answer().value() == AnswerValue.UNANSWERED ? "not answered" : few.isBlank() ? "-" : few) + " ("
                + ReviewCommand.hundredths(answer.strength().conformance()) + " / "
                + ReviewCommand.hundredths(answer.strength().confidence()) + ")" + (answer.contradictions().isEmpty() ? "" : " !");
    }
}
