package org.vouchsafe.cli.state;

import java.util.concurrent.Callable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import picocli.CommandLine.Command;

/** {@code undo}: takes back the newest act that can be taken back. */
@Command(name = "undo",
        description = "Take back the newest decision or addition to an advisory, if nothing else was done since; nothing is deleted.")
public final class UndoCommand implements Callable<Integer> {
    private final Session session;

    public UndoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.writing(workspace -> {
            String undone = workspace.undo().undo(session.actor());
            if (session.json()) {
                session.printJson(json -> json.object(() -> json.field("undone", undone)));
            } else {
                session.say("Undone: " + undone + ".");
            }
            return ExitCode.DONE;
        });
    }
}
