package org.vouchsafe.cli.workspace;

import java.util.List;
import java.util.concurrent.Callable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.CheckWorkspace.Finding;
import picocli.CommandLine.Command;

/** {@code check}: verifies the workspace itself. */
@Command(name = "check", description = "Verify every original, the audit log, and the file itself.")
public final class CheckCommand implements Callable<Integer> {
    private final Session session;

    public CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.readingNow(workspace -> {
            List<Finding> findings = session.watched(progress -> workspace.check().check(progress));
            if (session.json()) {
                session.printJson(json -> json.array(findings, finding -> json.object(() -> {
                    json.field("code", finding.code());
                    json.field("text", finding.text());
                })));
            } else if (findings.isEmpty()) {
                session.say("All is well: originals, audit log, facts and file agree.");
            }
            findings.forEach(finding -> session.tell("error " + finding.code() + ": " + finding.text()));
            return findings.isEmpty() ? ExitCode.DONE : ExitCode.SHORT;
        });
    }
}
