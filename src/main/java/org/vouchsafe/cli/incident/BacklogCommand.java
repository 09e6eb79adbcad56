package org.vouchsafe.cli.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.incident.plan.StartBacklog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code incident backlog}: the hardening that follows, opened from a template. */
@Command(name = "backlog", description = "Open the actions of the 30-day hardening backlog, each with its day.")
final class BacklogCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "INCIDENT", description = "Its id, such as INC-20260331-1.")
    String incident = "";

    @Option(names = "--owner", required = true, paramLabel = "NAME", description = "Who does them, until others are named.")
    String owner = "";

    @Option(names = "--item", paramLabel = "ID", description = "Only this one; may be repeated.")
    @Nullable
    List<String> items;

    @Option(names = "--from", paramLabel = "DAY", description = "The day from which the days of each run; without it today.")
    @Nullable
    LocalDate from;

    BacklogCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.writing(workspace -> {
            List<Long> opened = workspace.incidents().backlog().start(incident,
                    new StartBacklog.Plan(owner, items == null ? List.of() : items, from), session.actor());
            if (session.json()) {
                session.printJson(json -> json.object(() -> json.fieldTexts("entries", opened.stream().map(Object::toString).toList())));
            } else {
                session.say(opened.isEmpty() ? "All of them were opened before."
                        : opened.size() + " actions opened: entries "
                                + opened.getFirst() + " to " + opened.getLast() + ".");
            }
            return ExitCode.DONE;
        });
    }
}
