package org.vouchsafe.cli.incident;

import java.util.concurrent.Callable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code incident board}: a summary of what was within reach. */
@Command(name = "board",
        description = "Write a summary for the board: which systems, secrets and ways of deployment were within reach, and what is due.")
final class BoardCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "INCIDENT", description = "Its id, such as INC-20260331-1.")
    String incident = "";

    BoardCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            String text = workspace.incidents().clocks().board(incident, session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.object(() -> json.field("text", text)));
            } else {
                text.lines().forEach(session::say);
            }
            return ExitCode.DONE;
        });
    }
}
