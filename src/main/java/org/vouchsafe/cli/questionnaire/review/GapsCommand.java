package org.vouchsafe.cli.questionnaire.review;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.action.GapActionId;
import org.vouchsafe.domain.questionnaire.action.GapStep;
import org.vouchsafe.usecase.review.action.GapRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code questionnaire gaps}: gaps as actions with owner and day. */
@Command(name = "gaps", description = "Show gaps that reviews found, overdue ones first; close, move, reopen or drop one.")
public final class GapsCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    CommandSpec spec;

    @Option(names = "--supplier", paramLabel = "NAME", description = "Only gaps of this supplier.")
    @Nullable
    String supplier;

    @Option(names = "--all", description = "Also those that are done or dropped.")
    boolean all;

    public GapsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            List<GapRow> rows = workspace.reviewing().gaps().all(session.viewpoint()).stream()
                    .filter(each -> supplier == null || supplier.equalsIgnoreCase(each.supplier()))
                    .filter(each -> all || each.action().isOpen()).toList();
            if (session.json()) {
                session.printJson(json -> json.array(rows, each -> json.object(() -> {
                    GapStep last = each.action().last();
                    json.fieldOf("gap", each.action().id());
                    json.field("supplier", each.supplier());
                    json.fieldOf("evidence", each.action().answer().sheet());
                    json.field("question", each.action().answer().question());
                    json.field("product", each.action().answer().product());
                    json.field("what", each.action().what());
                    json.field("owner", last.owner());
                    json.fieldOf("due", last.due());
                    json.fieldOf("timing", each.timing());
                    json.fieldTexts("shownBy", last.evidence());
                    json.fieldArray("steps", each.action().steps(), step -> json.object(() -> {
                        json.fieldOf("kind", step.kind());
                        json.field("by", step.by());
                        json.fieldOf("at", step.recorded().at());
                        json.field("note", step.note());
                    }));
                })));
            } else if (rows.isEmpty()) {
                session.say("No gap is open.");
            } else {
                TextTable table = new TextTable("Gap", "Supplier", "Answer", "Owner", "Due", "Standing", "What is to be done");
                rows.forEach(each -> table.row(each.action().id(), each.supplier(), each.action().answer().text(),
                        each.action().last().owner(), each.action().last().due(), Words.code(each.timing()), each.action().what()));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "done", description = "Close a gap; a piece of evidence must show that it is closed.")
    int done(@Parameters(paramLabel = "GAP", description = "Its number, such as G-004.") String gap,
            @Option(names = "--evidence", required = true, paramLabel = "ID",
                    description = "What shows it; may be repeated.") List<String> evidence,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What was done.") String note) {
        return session.writing(workspace -> {
            List<EvidenceId> shown = evidence.stream().map(each -> Written.evidence(spec, each)).toList();
            workspace.reviewing().gaps().done(id(gap), shown, note, session.actor());
            session.say("Closed " + id(gap) + ".");
            return ExitCode.DONE;
        });
    }

    @Command(name = "move", description = "Give a gap to somebody else, or another day.")
    int move(@Parameters(paramLabel = "GAP", description = "Its number, such as G-004.") String gap,
            @Option(names = "--owner", paramLabel = "NAME", description = "Who must close it.") @Nullable String owner,
            @Option(names = "--due", paramLabel = "DAY", description = "By when.") @Nullable String due,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason) {
        return session.writing(workspace -> {
            workspace.reviewing().gaps().move(id(gap), owner, due == null ? null : Written.day(spec, due), reason, session.actor());
            session.say("Moved " + id(gap) + ".");
            return ExitCode.DONE;
        });
    }

    @Command(name = "reopen", description = "Say that a gap is not closed after all.")
    int reopen(@Parameters(paramLabel = "GAP", description = "Its number, such as G-004.") String gap,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason) {
        return session.writing(workspace -> {
            workspace.reviewing().gaps().reopen(id(gap), reason, session.actor());
            session.say("Reopened " + id(gap) + ".");
            return ExitCode.DONE;
        });
    }

    @Command(name = "drop", description = "Say that it was no gap; it stays in the log.")
    int drop(@Parameters(paramLabel = "GAP", description = "Its number, such as G-004.") String gap,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason) {
        return session.writing(workspace -> {
            workspace.reviewing().gaps().drop(id(gap), reason, session.actor());
            session.say("Dropped " + id(gap) + ".");
            return ExitCode.DONE;
        });
    }

    private GapActionId id(String text) {
        return GapActionId.of(text)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "'" + text + "' is no gap. Write it as G-004."));
    }
}
