package org.vouchsafe.cli.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.questionnaire.review.CampaignCommand;
import org.vouchsafe.cli.questionnaire.review.CompareCommand;
import org.vouchsafe.cli.questionnaire.review.FollowUpCommand;
import org.vouchsafe.cli.questionnaire.review.GapsCommand;
import org.vouchsafe.cli.questionnaire.review.JudgeCommand;
import org.vouchsafe.cli.questionnaire.review.OwedCommand;
import org.vouchsafe.cli.questionnaire.review.ReviewCommand;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.request.Alteration;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.usecase.read.QuestionnaireRow;
import org.vouchsafe.usecase.read.QuestionnaireRow.Returned;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code questionnaire}: questions out, answers in. */
@Command(name = "questionnaire", description = "Questionnaires as workbooks: templates, requests, what came back.")
public final class QuestionnaireCommand implements Runnable {
    private static final Pattern EVIDENCE = Pattern.compile("[Ee]-?([0-9]{1,15})");
    private final Session session;

    @Spec
    CommandSpec spec;

    public QuestionnaireCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do: templates, template, mapping, send, status, show, link, unlink, diff, review, judge, follow-up, gaps, owed, "
                        + "campaign, compare or withdraw. Answers come in through 'import'.");
    }

    /** With the commands below it. */
    public static CommandLine with(Session session) {
        var command = new CommandLine(new QuestionnaireCommand(session));
        command.addSubcommand(new SendCommand(session));
        command.addSubcommand(new TemplateCommand(session));
        command.addSubcommand(new MappingCommand(session));
        command.addSubcommand(new ShowCommand(session));
        command.addSubcommand(new ReviewCommand(session));
        command.addSubcommand(new JudgeCommand(session));
        command.addSubcommand("link", new LinkCommand(session, LinkCommand.Way.ON));
        command.addSubcommand("unlink", new LinkCommand(session, LinkCommand.Way.OFF));
        command.addSubcommand(new GapsCommand(session));
        command.addSubcommand(new FollowUpCommand(session));
        command.addSubcommand(new OwedCommand(session));
        command.addSubcommand(new CampaignCommand(session));
        command.addSubcommand(new CompareCommand(session));
        return command;
    }

    /** The language of this code, or wrong usage. */
    static Language language(CommandSpec spec, String code) {
        return Language.ofCode(code).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "There are no questionnaires in '" + code + "'. There are " + Arrays.stream(Language.values()).map(Language::code)
                        .collect(Collectors.joining(", ")) + "."));
    }

    @Command(name = "templates", description = "List the questionnaires that can be sent: your own, and those that come with the program.")
    int templates(
            @Option(names = "--language", paramLabel = "CODE", defaultValue = "en", description = "en, de or fr.") String language) {
        return session.readingNow(workspace -> {
            List<Template> templates = workspace.questionnaires().templates(language(spec, language));
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
                        json.fieldOf("sender", returned.sender());
                    }));
                })));
            } else if (rows.isEmpty()) {
                session.say("No questionnaire was sent.");
            } else {
                TextTable table = new TextTable("Request", "Questionnaire", "Supplier", "Due", "Standing", "Came back");
                rows.forEach(
                        r -> table.row(r.requestId(), RequestForm.shown(r.templateId()), r.supplier(), r.due(), Words.code(r.standing()),
                                r.returned().isEmpty() ? "nothing yet"
                                        : r.returned().stream().map(Returned::words).collect(Collectors.joining("; "))));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "diff", description = "Show what a workbook that came back differs in from what was sent.")
    int diff(@Parameters(paramLabel = "EVIDENCE", description = "The workbook, such as E-055.") String evidence) {
        return session.readingNow(workspace -> {
            Matcher number = EVIDENCE.matcher(evidence.strip());
            if (!number.matches()) {
                throw new ParameterException(spec.commandLine(), "'" + evidence + "' is no evidence. Write it as E-055.");
            }
            List<Alteration> alterations = workspace.questionnaires().comparing().of(new EvidenceId(Long.parseLong(number.group(1))));
            if (session.json()) {
                session.printJson(json -> json.array(alterations, each -> json.object(() -> {
                    json.fieldOf("kind", each.kind());
                    json.field("what", each.what());
                    json.field("sent", each.sent());
                    json.field("back", each.back());
                    json.field("place", each.location().text());
                })));
            } else if (alterations.isEmpty()) {
                session.say("It came back as it was sent.");
            } else {
                TextTable table = new TextTable("What happened", "Where", "Row", "Sent", "Back");
                alterations
                        .forEach(each -> table.row(Words.code(each.kind()), each.location().text(), each.what(), each.sent(), each.back()));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "withdraw", description = "Take back a request that should not have gone out; it stays in the log.")
    int withdraw(@Parameters(paramLabel = "REQUEST", description = "Its id, such as Q-20260331-1.") String request,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason) {
        return session.writing(workspace -> {
            workspace.questionnaires().withdraw(request, reason, session.actor());
            session.say("Withdrew request " + request + ".");
            return ExitCode.DONE;
        });
    }
}
