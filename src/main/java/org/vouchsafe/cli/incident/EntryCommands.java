package org.vouchsafe.cli.incident;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.RecordKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The commands that record what was decided, seen to and found. */
final class EntryCommands {
    private EntryCommands() {}

    /** {@code incident say}. */
    @Command(name = "say", description = "Add to the log: a note, a decision, or the correction of an earlier entry.")
    static final class Say extends Entering implements Callable<Integer> {
        @Parameters(index = "1", paramLabel = "TEXT", description = "What is said.")
        String text = "";

        @Option(names = "--decision", description = "It is a decision.")
        boolean decision;

        @Option(names = "--corrects", paramLabel = "N", description = "It is what entry N should have said; that one stays.")
        @Nullable
        Long corrects;

        Say(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            if (decision && corrects != null) {
                throw new ParameterException(spec.commandLine(), "A correction says what an entry should have said: leave out --decision.");
            }
            return enter(workspace -> corrects != null ? new Entry.Corrected(corrects, text)
                    : decision ? new Entry.Decided(text) : new Entry.Noted(text));
        }
    }

    /** {@code incident triage}. */
    @Command(name = "triage", description = "Say how far an item of the checklist is.")
    static final class Tick extends Entering implements Callable<Integer> {
        @Parameters(index = "1", paramLabel = "ITEM", description = "Its id, as 'incident status' shows it.")
        String item = "";

        @Option(names = "--as", required = true, paramLabel = "WORD", description = "open, under-way, done or not-needed.")
        String as = "";

        @Option(names = "--owner", defaultValue = "", paramLabel = "NAME", description = "Who does it.")
        String owner = "";

        @Option(names = "--words", required = true, paramLabel = "TEXT", description = "What was done, or why it is not needed.")
        String words = "";

        Tick(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            return enter(workspace -> new Entry.Ticked(item.strip(), Spelled.word(spec, Progress.class, as), owner.strip(), words));
        }
    }

    /** {@code incident record}. */
    @Command(name = "record", description = "File one of the records an incident must leave behind.")
    static final class File extends Entering implements Callable<Integer> {
        @Parameters(index = "1", paramLabel = "KIND", description = {"affected-version-analysis, install-time-execution, secret-rotation,",
                "host-remediation, release-approval or notification."})
        String kind = "";

        @Option(names = "--as", required = true, paramLabel = "WORD", description = "open, under-way, done or not-needed.")
        String as = "";

        @Option(names = "--release", paramLabel = "RELEASE", description = "About this release; else about the incident as a whole.")
        @Nullable
        String release;

        @Option(names = "--environment", paramLabel = "NAME", description = "About this environment.")
        @Nullable
        String environment;

        @Option(names = "--owner", defaultValue = "", paramLabel = "NAME", description = "Who answers for it.")
        String owner = "";

        @Option(names = "--due", paramLabel = "DAY", description = "By when it will be done.")
        @Nullable
        LocalDate due;

        @Option(names = "--words", required = true, paramLabel = "TEXT", description = "What was found or done.")
        String words = "";

        File(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            return enter(workspace -> new Entry.Filed(Spelled.word(spec, RecordKind.class, kind),
                    Spelled.unit(spec, workspace, release, environment), Spelled.word(spec, Progress.class, as), owner.strip(), words,
                    due));
        }
    }

    /** {@code incident exception}. */
    @Command(name = "exception", description = "Accept what remains, until a day, under a control; or end that.")
    static final class Except extends Entering implements Callable<Integer> {
        @Option(names = "--release", paramLabel = "RELEASE", description = "For this release; else for the incident as a whole.")
        @Nullable
        String release;

        @Option(names = "--environment", paramLabel = "NAME", description = "For this environment.")
        @Nullable
        String environment;

        @Option(names = "--owner", defaultValue = "", paramLabel = "NAME", description = "Who accepts it.")
        String owner = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it is accepted, or why it ends.")
        String reason = "";

        @Option(names = "--control", defaultValue = "", paramLabel = "TEXT", description = "What holds the risk down meanwhile.")
        String control = "";

        @Option(names = "--until", paramLabel = "DAY", description = "The last day on which it holds.")
        @Nullable
        LocalDate until;

        @Option(names = "--end", paramLabel = "N", description = "End the exception of entry N.")
        @Nullable
        Long end;

        Except(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            LocalDate last = until;
            if (end == null && last == null) {
                throw new ParameterException(spec.commandLine(), "Say until when it is accepted: --until DAY.");
            }
            return enter(workspace -> end != null || last == null ? new Entry.ExceptionEnded(end == null ? 0 : end, reason)
                    : new Entry.Excepted(Spelled.unit(spec, workspace, release, environment), owner.strip(), reason, control.strip(),
                            last));
        }
    }
}
