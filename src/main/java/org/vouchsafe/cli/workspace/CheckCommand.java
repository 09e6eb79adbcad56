package org.vouchsafe.cli.workspace;

import java.util.List;
import java.util.concurrent.Callable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.CheckWorkspace.Finding;
import org.vouchsafe.usecase.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code check}: verifies the workspace itself. */
@Command(name = "check",
        description = "Verify every original, the audit log, the file itself, and that the positions kept are those the facts give.")
public final class CheckCommand implements Callable<Integer> {
    @Option(names = "--renew", description = "Throw away the positions that were kept, reach them anew from the facts, then verify.")
    private boolean renew;
    private final Session session;

    public CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return renew ? session.writing(workspace -> {
            session.watched(progress -> {
                workspace.check().renew(progress);
                return true;
            });
            return verify(workspace);
        }) : session.readingNow(this::verify);
    }

    private Integer verify(UseCases workspace) {
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
    }
}
