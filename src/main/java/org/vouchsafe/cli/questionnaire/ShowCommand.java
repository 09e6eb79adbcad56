package org.vouchsafe.cli.questionnaire;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vouchsafe.cli.evidence.EvidenceNumber;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.usecase.questionnaire.backing.BackAnswers;
import org.vouchsafe.usecase.questionnaire.backing.BackedAnswer;
import org.vouchsafe.usecase.read.ReturnedAnswers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code questionnaire show}: the answers in a workbook that came back. */
@Command(name = "show", description = "Show the answers in a workbook that came back.")
public final class ShowCommand implements Callable<Integer> {
    private final Session session;
    @Parameters(paramLabel = "EVIDENCE", description = "The workbook, such as E-055.", converter = EvidenceNumber.class)
    EvidenceId evidence = new EvidenceId(0);

    public ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            ReturnedAnswers returned = workspace.questionnaires().answers(evidence, session.viewpoint());
            if (session.json()) {
                json(returned, workspace.questionnaires().backing().answers(evidence, session.viewpoint()));
                return ExitCode.DONE;
            }
            String by = returned.sheet().completedBy();
            session.say(returned.evidence() + ": " + RequestForm.shown(returned.sheet().templateId()) + ", " + returned.completion().words()
                    + (by == null ? ", signed by nobody." : ", given by " + by + "."));
            BackAnswers.Sheet backed = workspace.questionnaires().backing().answers(evidence, session.viewpoint());
            TextTable table = new TextTable("Question", "Product", "Read as", "Answer", "Explanation", "Files", "Holds", "Where");
            for (BackedAnswer each : backed.answers()) {
                Answer answer = each.answer();
                table.row(MappingPrinting.shortened(answer.questionId()), answer.product() == null ? "" : answer.product(),
                        Words.code(answer.value()), MappingPrinting.shown(answer), MappingPrinting.shortened(answer.comment()), files(each),
                        holds(each), answer.location().text());
            }
            table.print(session.terminal().out());
            backed.listed().forEach(each -> session.say("Listed: " + file(each)));
            backed.missing().forEach(each -> session.say("Listed, but not here: " + each));
            return ExitCode.DONE;
        });
    }

    private static String files(BackedAnswer backed) {
        return Stream.concat(backed.files().stream().map(ShowCommand::file), backed.missing().stream().map(each -> each + " (not here)"))
                .collect(Collectors.joining(", "));
    }

    private static String file(BackedAnswer.Backing each) {
        return each.file() + " " + each.name() + (each.withdrawn() ? " (withdrawn)"
                : each.standing() == Term.Standing.EXPIRED
                        ? " (expired " + each.term().until() + ")"
                        : "");
    }

    private static String holds(BackedAnswer backed) {
        String words = backed.term().words() + (backed.said() == null ? "" : " (" + backed.said().by() + ")");
        return switch (backed.standing()) {
            case EXPIRED -> "expired: " + words;
            case TO_COME -> "not yet: " + words;
            case CURRENT -> words;
        };
    }

    private void json(ReturnedAnswers returned, BackAnswers.Sheet backed) {
        session.printJson(json -> json.object(() -> {
            json.fieldOf("evidence", returned.evidence());
            json.field("questionnaire", returned.sheet().templateId());
            json.field("request", returned.sheet().requestId());
            json.field("completedBy", returned.sheet().completedBy());
            json.fieldOf("completedOn", returned.sheet().completedOn());
            json.field("answered", returned.completion().answered());
            json.field("asked", returned.completion().asked());
            json.field("expired", returned.completion().expired());
            json.fieldArray("answers", backed.answers(), each -> json.object(() -> answer(json, each)));
            json.fieldArray("listed", backed.listed(), each -> json.object(() -> file(json, each)));
            json.fieldTexts("listedMissing", backed.missing());
        }));
    }

    private static void answer(JsonWriter json, BackedAnswer backed) {
        Answer answer = backed.answer();
        json.field("question", answer.questionId());
        json.field("asked", answer.asked());
        json.field("product", answer.product());
        json.fieldOf("value", answer.value());
        json.field("raw", answer.raw());
        json.field("comment", answer.comment());
        json.fieldArray("files", backed.files(), each -> json.object(() -> file(json, each)));
        json.fieldTexts("filesMissing", backed.missing());
        json.fieldOf("holdsFrom", backed.term().from());
        json.fieldOf("holdsUntil", backed.term().until());
        json.fieldOf("standing", backed.standing());
        json.field("place", answer.location().text());
    }

    private static void file(JsonWriter json, BackedAnswer.Backing each) {
        json.fieldOf("evidence", each.file());
        json.field("name", each.name());
        json.fieldOf("holdsUntil", each.term().until());
        json.fieldOf("standing", each.standing());
    }
}
