package org.vouchsafe.cli.incident;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.incident.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about how long the records of an incident are kept. */
final class RetentionCommands {
    private RetentionCommands() {}

    /** {@code incident hold}. */
    @Command(name = "hold", description = {"Put the incident under legal hold: nothing it rests on can be disposed of. Or end a hold."})
    static final class Hold extends Entering implements Callable<Integer> {
        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it is held, or why that ends.")
        String reason = "";

        @Option(names = "--end", paramLabel = "N", description = "End the hold of entry N.")
        @Nullable
        Long end;

        Hold(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            Long hold = end;
            return enter(workspace -> hold == null ? new Entry.Held(reason) : new Entry.Freed(hold, reason));
        }
    }

    /** {@code incident keep}. */
    @Command(name = "keep", description = "Set class and day until which an entry of the log, such as a record, is kept.")
    static final class Keep extends Entering implements Callable<Integer> {
        @Parameters(index = "1", paramLabel = "N", description = "The number of the entry.")
        long number;

        @Option(names = "--class", required = true, paramLabel = "NAME", description = "The class of the retention schedule.")
        String retentionClass = "";

        @Option(names = "--until", paramLabel = "DAY", description = "The last day on which it must be kept.")
        @Nullable
        LocalDate until;

        Keep(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            return enter(workspace -> new Entry.Kept(number, retentionClass.strip(), until));
        }
    }
}
