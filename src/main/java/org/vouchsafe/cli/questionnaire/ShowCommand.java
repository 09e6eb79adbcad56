package org.vouchsafe.cli.questionnaire;

import java.util.concurrent.Callable;
import org.vouchsafe.cli.evidence.EvidenceNumber;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Answer;
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
                json(returned);
                return ExitCode.DONE;
            }
            String by = returned.sheet().completedBy();
            session.say(returned.evidence() + ": " + returned.sheet().templateId() + ", " + returned.completion().words()
                    + (by == null ? ", signed by nobody." : ", given by " + by + "."));
            TextTable table = new TextTable("Question", "Product", "Read as", "Answer", "Explanation", "Files", "Where");
            for (Answer each : returned.sheet().answers()) {
                table.row(MappingPrinting.shortened(each.questionId()), each.product() == null ? "" : each.product(),
                        Words.code(each.value()), MappingPrinting.shown(each), MappingPrinting.shortened(each.comment()),
                        String.join(", ", each.evidenceNamed()), each.location().text());
            }
            table.print(session.terminal().out());
            return ExitCode.DONE;
        });
    }

    private void json(ReturnedAnswers returned) {
        session.printJson(json -> json.object(() -> {
            json.fieldOf("evidence", returned.evidence());
            json.field("questionnaire", returned.sheet().templateId());
            json.field("request", returned.sheet().requestId());
            json.field("completedBy", returned.sheet().completedBy());
            json.fieldOf("completedOn", returned.sheet().completedOn());
            json.field("answered", returned.completion().answered());
            json.field("asked", returned.completion().asked());
            json.fieldArray("answers", returned.sheet().answers(), each -> json.object(() -> {
                json.field("question", each.questionId());
                json.field("asked", each.asked());
                json.field("product", each.product());
                json.fieldOf("value", each.value());
                json.field("raw", each.raw());
                json.field("comment", each.comment());
                json.fieldTexts("files", each.evidenceNamed());
                json.field("place", each.location().text());
            }));
        }));
    }
}
