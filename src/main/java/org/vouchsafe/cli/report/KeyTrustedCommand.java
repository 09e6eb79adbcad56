package org.vouchsafe.cli.report;

import java.util.List;
import java.util.concurrent.Callable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.read.KeyRow;
import picocli.CommandLine.Command;

/** {@code key trusted}: the keys held. */
@Command(name = "trusted", description = "List the keys by which suppliers' signatures are judged.")
final class KeyTrustedCommand implements Callable<Integer> {
    private final Session session;

    KeyTrustedCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            List<KeyRow> rows = workspace.keys().rows(session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(rows, row -> json.object(() -> TrustedKeys.fields(json, row))));
            } else if (rows.isEmpty()) {
                session.say("No key is held yet. 'vouchsafe key trust --supplier NAME FILE' holds one.");
            } else {
                TrustedKeys.table(rows).print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }
}
