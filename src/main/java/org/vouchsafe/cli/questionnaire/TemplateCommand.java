package org.vouchsafe.cli.questionnaire;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.questionnaire.Condition;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.usecase.questionnaire.OwnTemplates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code questionnaire template}: look at one, make one of your own. */
@Command(name = "template", description = "Show a questionnaire, write it out to be edited, bring in one of your own.")
public final class TemplateCommand implements Runnable {
    private final Session session;

    @Spec
    CommandSpec spec;

    public TemplateCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: show, export or import.");
    }

    @Command(name = "show", description = "Show the questions of a questionnaire.")
    int show(@Parameters(paramLabel = "ID", description = "Which one.") String id,
            @Option(names = "--language", paramLabel = "CODE", defaultValue = "en", description = "en, de or fr.") String language) {
        return session.readingNow(workspace -> {
            Template template = workspace.questionnaires().own().open(id, QuestionnaireCommand.language(spec, language));
            if (session.json()) {
                session.printJson(json -> json.array(template.questions(), question -> json.object(() -> {
                    json.field("id", question.id());
                    json.field("section", question.section());
                    json.field("text", question.text());
                    json.field("why", question.why());
                    json.field("strongAnswer", question.strongAnswer());
                    json.fieldOf("type", question.type());
                    json.field("perProduct", question.perProduct());
                    json.field("weight", question.weight());
                    json.fieldTexts("evidence", question.evidenceWanted());
                    json.fieldTexts("controls", question.mappings());
                    Condition condition = question.condition();
                    if (condition != null) {
                        json.field("onlyIf", condition.question());
                        json.fieldTexts("is", List.copyOf(condition.answers()));
                    }
                })));
            } else {
                session.say(template.title() + " (" + template.id() + " " + template.version() + ")");
                TextTable table = new TextTable("Id", "Question", "Controls");
                for (Question question : template.questions()) {
                    table.row(question.id(), question.text(), String.join(", ", question.mappings()));
                }
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "export", description = "Write a questionnaire as a workbook, to be edited and brought in again.")
    int export(@Parameters(paramLabel = "ID", description = "Which one.") String id,
            @Option(names = "--language", paramLabel = "CODE", defaultValue = "en", description = "en, de or fr.") String language,
            @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", description = "The workbook to write.") Path out) {
        return session.readingNow(workspace -> {
            workspace.questionnaires().own().export(id, QuestionnaireCommand.language(spec, language), out);
            session.say(
                    "Wrote " + out + ". Change it, give it a version of its own, and bring it in with 'questionnaire template import'.");
            return ExitCode.DONE;
        });
    }

    @Command(name = "import", description = "Bring in a questionnaire of your own from a workbook; a column named Question is enough.")
    int bringIn(@Parameters(paramLabel = "FILE.xlsx", description = "The workbook.") Path file,
            @Option(names = "--id", paramLabel = "ID", description = "Its id; else what the workbook says.") @Nullable String id,
            @Option(names = "--version", paramLabel = "V",
                    description = "Its version; else what the workbook says.") @Nullable String version,
            @Option(names = "--title", paramLabel = "TEXT", description = "Its title; else what the workbook says.") @Nullable String title,
            @Option(names = "--language", paramLabel = "CODE",
                    description = "en, de or fr; else what the workbook says.") @Nullable String language) {
        return session.writing(workspace -> {
            var given = new OwnTemplates.Given(id, version, language == null ? null : QuestionnaireCommand.language(spec, language), title);
            OwnTemplates.Imported imported = workspace.questionnaires().own().importFrom(file, given, session.actor());
            session.tell(imported.problems());
            Template template = imported.template();
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    json.field("saved", template != null);
                    if (template != null) {
                        json.field("id", template.id());
                        json.field("version", template.version());
                        json.field("questions", template.questions().size());
                    }
                }));
            } else {
                session.say(template == null ? "Nothing was saved: a questionnaire must be without errors."
                        : "Saved " + template.id() + " " + template.version() + " with " + template.questions().size() + " questions.");
            }
            return template == null || !imported.problems().isEmpty() ? ExitCode.SHORT : ExitCode.DONE;
        });
    }
}
