package org.vouchsafe.cli.incident;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.incident.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The end of an incident, and its going on. */
final class ClosingCommands {
    private ClosingCommands() {}

    /** {@code incident close}. */
    @Command(name = "close", description = "Close it, when every gate is met or somebody answers for those that are not.")
    static final class Close extends Entering implements Callable<Integer> {
        @Option(names = "--words", required = true, paramLabel = "TEXT", description = "What it came to.")
        String words = "";

        @Option(names = "--exception-by", defaultValue = "", paramLabel = "NAME", description = "Who answers for closing over open gates.")
        String exceptionBy = "";

        @Option(names = "--watch-until", paramLabel = "DAY",
                description = "Evidence that contradicts the closure opens it again until then.")
        @Nullable
        LocalDate watch;

        Close(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            return session.writing(workspace -> {
                told(workspace.incidents().speaking().close(incident, words, exceptionBy, watch, session.actor()));
                return ExitCode.DONE;
            });
        }
    }

    /** {@code incident reopen}. */
    @Command(name = "reopen", description = "Open a closed incident again.")
    static final class Reopen extends Entering implements Callable<Integer> {
        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it goes on.")
        String reason = "";

        Reopen(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            return enter(workspace -> new Entry.Reopened(reason));
        }
    }
}
