package org.vouchsafe.cli.incident;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.clock.DueStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code incident clocks}: what authorities, contracts and insurers want by when, and how far it is. */
@Command(name = "clocks",
        description = {"Show what is due to whom by when.", "Ends with 1 while something is overdue. With a clock and a step say how far",
                "it is."})
final class ClockCommand extends Entering implements Callable<Integer> {
    @Parameters(index = "1", arity = "0..1", paramLabel = "CLOCK", description = "Its id, such as cra.")
    @Nullable
    String clock;

    @Parameters(index = "2", arity = "0..1", paramLabel = "STEP", description = "Its id, such as early-warning; left out for all of them.")
    @Nullable
    String step;

    @Option(names = "--as", paramLabel = "WORD", description = "open, under-way, done or not-needed.")
    @Nullable
    String as;

    @Option(names = "--at", paramLabel = "INSTANT",
            description = {"When it was done; with under-way from when its time runs or, where no period is",
                    "fixed, by when it is due. Default: now."})
    @Nullable
    Instant at;

    @Option(names = "--words", defaultValue = "", paramLabel = "TEXT", description = "What was reported, or why nothing has to be.")
    String words = "";

    ClockCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        String named = clock;
        if (named == null) {
            return show();
        }
        if (as == null) {
            throw new ParameterException(spec.commandLine(), "Say how far it is: --as open, under-way, done or not-needed.");
        }
        Progress progress = Spelled.word(spec, Progress.class, as);
        return session.writing(workspace -> {
            Instant moment = at == null ? workspace.incidents().clocks().now() : at;
            told(workspace.incidents().clocks().say(incident, named, step == null ? "" : step, progress, moment, words,
                    Spelled.evidence(spec, evidence), session.actor()));
            return ExitCode.DONE;
        });
    }

    private int show() {
        return session.reading(workspace -> {
            List<DueStep> steps = workspace.incidents().clocks().of(incident, session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(steps, each -> json.object(() -> {
                    json.field("clock", each.clock().id());
                    json.field("step", each.step().id());
                    json.field("text", each.step().text());
                    json.fieldOf("due", each.due());
                    json.fieldOf("timing", each.timing());
                    json.fieldOf("saidAt", each.said() == null ? null : each.said().said().at());
                    json.field("words", each.said() == null ? null : each.said().said().words());
                })));
            } else {
                TextTable table = new TextTable("Clock", "Step", "What", "Due (UTC)", "Standing", "Said");
                steps.forEach(each -> table.row(each.clock().id(), each.step().id(), each.step().text(),
                        each.due() == null ? "" : Words.moment(each.due()),
                        each.timing() == DueStep.Timing.OVERDUE ? "OVERDUE" : Words.code(each.timing()),
                        each.said() == null ? "" : each.said().said().words()));
                table.print(session.terminal().out());
                session.say("Whether a clock applies, people decide; what does not is said with --as not-needed.");
            }
            return steps.stream().anyMatch(each -> each.timing() == DueStep.Timing.OVERDUE) ? ExitCode.SHORT : ExitCode.DONE;
        });
    }
}
