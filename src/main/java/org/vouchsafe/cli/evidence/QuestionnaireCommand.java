package org.vouchsafe.cli.evidence;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.usecase.read.QuestionnaireRow;
import org.vouchsafe.usecase.read.QuestionnaireRow.Returned;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code questionnaire}: questions out, answers in. */
@Command(name = "questionnaire", description = "Questionnaires as workbooks: templates, requests, what came back.")
public final class QuestionnaireCommand implements Runnable {
    private final Session session;

    @Spec
    CommandSpec spec;

    public QuestionnaireCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: templates, send or status. Answers come in through 'import'.");
    }

    @Command(name = "templates", description = "List the questionnaires that come with the program.")
    int templates() {
        return session.reading(workspace -> {
            List<Template> templates = workspace.questionnaires().templates();
            if (session.json()) {
                session.printJson(json -> json.array(templates, template -> json.object(() -> {
                    json.field("id", template.id());
                    json.field("version", template.version());
                    json.field("title", template.title());
                    json.field("questions", template.questions().size());
                    json.field("digest", template.digest().hex());
                })));
            } else {
                TextTable table = new TextTable("Id", "Version", "Questions", "Title");
                templates.forEach(t -> table.row(t.id(), t.version(), t.questions().size(), t.title()));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "send", description = "Write the workbook for a supplier and record the request.")
    int send(@Option(names = "--template", required = true, paramLabel = "ID", description = "Which questionnaire.") String template,
            @Option(names = "--supplier", required = true, paramLabel = "NAME", description = "Whom it goes to.") String supplier,
            @Option(names = "--product", paramLabel = "NAME",
                    description = "A product it asks about; may be repeated. Without it all of the supplier's.") @Nullable List<
                            String> products,
            @Option(names = "--due", required = true, paramLabel = "DATE", description = "By when an answer is wanted.") LocalDate due,
            @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", description = "The workbook to write.") Path out) {
        return session.writing(workspace -> {
            String request = workspace.questionnaires().send(template, supplier, products == null ? List.of() : products, due, out,
                    session.actor());
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    json.field("request", request);
                    json.field("file", out.toString());
                }));
            } else {
                session.say("Wrote " + out + " as request " + request + ". Send it to the supplier; import the answer when it comes.");
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "status", description = "Show what was sent and what came back.")
    int status() {
        return session.reading(workspace -> {
            List<QuestionnaireRow> rows = workspace.questionnaires().requests(session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(rows, row -> json.object(() -> {
                    json.field("request", row.requestId());
                    json.field("template", row.templateId());
                    json.field("supplier", row.supplier());
                    json.fieldOf("due", row.due());
                    json.fieldOf("sentAt", row.sentAt());
                    json.fieldOf("standing", row.standing());
                    json.fieldTexts("answers", row.returned().stream().map(Returned::evidence).toList());
                    json.fieldArray("returned", row.returned(), returned -> json.object(() -> {
                        json.fieldOf("evidence", returned.evidence());
                        json.field("answered", returned.completion().answered());
                        json.field("asked", returned.completion().asked());
                    }));
                })));
            } else if (rows.isEmpty()) {
                session.say("No questionnaire was sent.");
            } else {
                TextTable table = new TextTable("Request", "Questionnaire", "Supplier", "Due", "Standing", "Came back");
                rows.forEach(r -> table.row(r.requestId(), r.templateId(), r.supplier(), r.due(), Words.code(r.standing()),
                        r.returned().isEmpty() ? "nothing yet"
                                : r.returned().stream().map(QuestionnaireCommand::words)
                                        .collect(Collectors.joining("; "))));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }

    private static String words(Returned returned) {
        return returned.evidence() + ", " + returned.completion().words();
    }
}
