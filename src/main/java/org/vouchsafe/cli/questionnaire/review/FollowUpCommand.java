package org.vouchsafe.cli.questionnaire.review;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.questionnaire.SendRequests;
import org.vouchsafe.usecase.questionnaire.SentRequest;
import org.vouchsafe.usecase.review.ReviewFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code questionnaire follow-up}: ask again, only what was unclear. */
@Command(name = "follow-up",
        description = "Write workbooks that ask again what 'judge --as follow-up' marked, with what was unclear beside it.")
public final class FollowUpCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    CommandSpec spec;

    @Option(names = "--supplier", paramLabel = "NAME", description = "Only this supplier.")
    @Nullable
    String supplier;

    @Option(names = "--request", paramLabel = "ID", description = "Only answers to this request.")
    @Nullable
    String request;

    @Option(names = "--due", required = true, paramLabel = "DAY", description = "By when an answer is wanted.")
    String due = "";

    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx|FOLDER",
            description = "The workbook to write; or a folder, which gets a workbook and a covering letter for each.")
    Path out = Path.of("");

    public FollowUpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.writing(workspace -> {
            var filter = new ReviewFilter(supplier, request, null, null, null, ReviewFilter.Which.ALL);
            List<SentRequest> sent = workspace.reviewing().again().send(filter, Written.day(spec, due), SendRequests.target(out),
                    session.actor());
            if (session.json()) {
                session.printJson(json -> json.array(sent, each -> json.object(() -> {
                    json.field("request", each.id());
                    json.field("supplier", each.supplier());
                    json.fieldOf("workbook", each.workbook());
                    json.fieldOf("letter", each.letter());
                    json.field("remarks", each.remarks());
                })));
            } else {
                sent.forEach(each -> session.say("Wrote " + each.workbook() + ": request " + each.id() + " to " + each.supplier()
                        + ", with "
                        + Words.count(each.remarks(), "remark", "remarks") + (each.letter() == null ? "" : "; letter " + each.letter())
                        + "."));
            }
            return ExitCode.DONE;
        });
    }
}
