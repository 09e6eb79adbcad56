package org.vouchsafe.cli.demo;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TerminalProgress;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.job.Progress;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.Window;
import org.vouchsafe.usecase.demo.Demo;
import org.vouchsafe.usecase.demo.Happening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: an analyst's six weeks, replayed, reported, verified and, where there is a display, shown. */
@Command(name = "demo", description = "Replay the sample case: import, decide, report, sign, verify, and open the window on it.")
public final class DemoCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--out", paramLabel = "DIR",
            description = "Where workspace and reports go; nothing in it is overwritten. Without it a new temporary folder.")
    @Nullable
    Path out;

    @Option(names = "--window", defaultValue = "auto", paramLabel = "WHEN",
            description = "Whether the window opens at the end: auto (where there is a display), always or never.")
    String when = "auto";

    private enum When {
        AUTO, ALWAYS, NEVER
    }

    public DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Window window = session.workbench().window();
        When wanted = wanted();
        if (wanted == When.ALWAYS && !window.canOpen()) {
            throw new Refused(Refused.Kind.ENVIRONMENT, "There is no display to open a window on. Leave out '--window always'.");
        }
        Demo.Outcome outcome = play();
        if (session.json()) {
            session.printJson(json -> DemoJson.write(json, outcome));
        } else {
            new DemoStory(session.terminal().out()).tell(outcome);
        }
        session.terminal().flush();
        if (wanted == When.ALWAYS || wanted == When.AUTO && window.canOpen()) {
            session.tell("Opening the window on " + outcome.workspace() + ". The command ends when it is closed.");
            session.terminal().flush();
            window.open(outcome.workspace());
        }
        return outcome.shortfalls().isEmpty() ? ExitCode.DONE : ExitCode.SHORT;
    }

    private Demo.Outcome play() {
        if (!session.terminal().interactive() || session.json()) {
            return session.workbench().demo().play(out, this::tell, Progress.UNWATCHED);
        }
        try (TerminalProgress progress = new TerminalProgress(session.terminal().err())) {
            return session.workbench().demo().play(out, happening -> {
                progress.close();
                tell(happening);
            }, progress);
        }
    }

    private void tell(Happening happening) {
        if (!session.json()) {
            DemoStory.tell(happening, session.terminal().out());
            session.terminal().out().flush();
        }
    }

    private When wanted() {
        return switch (when.toLowerCase(Locale.ROOT)) {
            case "auto" -> When.AUTO;
            case "always" -> When.ALWAYS;
            case "never" -> When.NEVER;
            default -> throw new Refused(Refused.Kind.REQUEST, "'" + when + "' says nothing about the window. Say auto, always or never.");
        };
    }
}
