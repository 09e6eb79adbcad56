package org.vouchsafe.cli.questionnaire.review;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.usecase.review.campaign.CampaignRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code questionnaire campaign}: how far each round of asking is. */
@Command(name = "campaign", description = "Show how far each round of asking is: sent, overdue, returned, follow-up, reviewed, closed.")
public final class CampaignCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    CommandSpec spec;

    @Option(names = "--template", paramLabel = "ID", description = "Only this questionnaire.")
    @Nullable
    String template;

    @Option(names = "--advisory", paramLabel = "ID", description = "Only requests about this advisory.")
    @Nullable
    String advisory;

    @Option(names = "--stage", paramLabel = "WORD", description = "sent, overdue, returned, follow-up, reviewed or closed.")
    @Nullable
    String stage;

    public CampaignCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CampaignRow.Stage wanted = Written.wordOrNull(spec, CampaignRow.Stage.class, stage);
        return session.reading(workspace -> {
            List<CampaignRow> rows = workspace.reviewing().campaigns().rows(session.viewpoint()).stream()
                    .filter(each -> template == null || template.equalsIgnoreCase(each.template()))
                    .filter(each -> advisory == null || each.advisories().stream()
                            .anyMatch(id -> id.toUpperCase(Locale.ROOT).equals(advisory.toUpperCase(Locale.ROOT))))
                    .filter(each -> wanted == null || each.stage() == wanted).toList();
            if (session.json()) {
                session.printJson(json -> json.array(rows, each -> json.object(() -> {
                    json.field("request", each.request());
                    json.field("template", each.template());
                    json.field("supplier", each.supplier());
                    json.fieldTexts("advisories", each.advisories());
                    json.fieldOf("sentAt", each.sentAt());
                    json.fieldOf("due", each.due());
                    json.fieldOf("stage", each.stage());
                    json.fieldTexts("followUps", each.followUps());
                    json.field("answered", each.answered());
                    json.field("asked", each.asked());
                    json.field("toReview", each.toReview());
                    json.field("accepted", each.accepted());
                    json.field("toAsk", each.toAsk());
                    json.field("openGaps", each.gaps());
                    json.field("contradicted", each.contradicted());
                })));
            } else if (rows.isEmpty()) {
                session.say("No request is so.");
            } else {
                TextTable table = new TextTable("Request", "Questionnaire", "Supplier", "Due", "Stage", "Answered", "To review", "Accepted",
                        "To ask again", "Open gaps", "Contradicted");
                rows.forEach(each -> table.row(each.request(), RequestForm.shown(each.template()), each.supplier(), each.due(),
                        Words.code(each.stage()),
                        each.asked() == 0 ? "" : each.answered() + " of " + each.asked(), each.toReview(), each.accepted(), each.toAsk(),
                        each.gaps(), each.contradicted()));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }
}
