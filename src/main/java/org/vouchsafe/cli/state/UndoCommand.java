package org.vouchsafe.cli.state;

import java.util.concurrent.Callable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.decide.Undo;
import picocli.CommandLine.Command;

/** {@code undo}: takes back the newest act that can be taken back. */
@Command(name = "undo",
        description = "Take back the newest act: a decision, a placement, a withdrawal, a change of the register, an addition to an advisory. Nothing is deleted.")
public final class UndoCommand implements Callable<Integer> {
    private final Session session;

    public UndoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.writing(workspace -> {
            Undo.Undone undone = workspace.undo().undo(session.actor());
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    json.field("undone", undone.act());
                    ChangeTable.json(json, undone.changes());
                }));
            } else {
                session.say("Undone: " + undone.act() + ".");
                ChangeTable.print(session, undone.changes());
            }
            return ExitCode.DONE;
        });
    }
}
