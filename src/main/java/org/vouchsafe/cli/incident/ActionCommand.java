package org.vouchsafe.cli.incident;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.IncidentSeverity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code incident action}: what has to be done, by whom and by when; done, and verified by another. */
@Command(name = "action", description = "Open an action, give it another owner or day, call it done, or verify what another did.")
final class ActionCommand extends Entering implements Callable<Integer> {
    @Parameters(index = "1", paramLabel = "TEXT", description = "What is to be done; with --of what was done, or how it was verified.")
    String text = "";

    @Option(names = "--owner", defaultValue = "", paramLabel = "NAME", description = "Who does it.")
    String owner = "";

    @Option(names = "--due", paramLabel = "DAY", description = "By when.")
    @Nullable
    LocalDate due;

    @Option(names = "--priority", defaultValue = "medium", paramLabel = "WORD", description = "critical, high, medium or low.")
    String priority = "";

    @Option(names = "--of", paramLabel = "N", description = "About the action of entry N, not a new one.")
    @Nullable
    Long of;

    @Option(names = "--as", paramLabel = "WORD", description = "With --of: done, verified or moved.")
    @Nullable
    String as;

    /** What can become of an action. */
    private enum Step {
        DONE, VERIFIED, MOVED
    }

    ActionCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        Long action = of;
        if (action == null) {
            return enter(
                    workspace -> new Entry.ActionOpened(text, owner.strip(), due, Spelled.word(spec, IncidentSeverity.class, priority)));
        }
        if (as == null) {
            throw new ParameterException(spec.commandLine(), "Say what became of it: --as done, verified or moved.");
        }
        Step step = Spelled.word(spec, Step.class, as);
        return enter(workspace -> switch (step) {
            case DONE -> new Entry.ActionDone(action, text);
            case VERIFIED -> new Entry.ActionVerified(action, text);
            case MOVED -> new Entry.ActionMoved(action, owner.strip(), due, text);
        });
    }
}
