package org.vouchsafe.cli.report;

import java.util.concurrent.Callable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.publication.Dispatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reports take-back}: a line of the register was wrong. */
@Command(name = "take-back", description = "Take back a line of the register that was entered by mistake. The log keeps both.")
final class ReportsTakeBackCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "LINE", description = "Such as P-1402; 'vouchsafe reports sent' shows them.")
    String line = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    String reason = "";

    ReportsTakeBackCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.writing(workspace -> {
            Dispatch taken = workspace.publications().register().takeBack(line, reason, session.actor());
            session.say("Taken back: " + taken.reportId() + " to " + taken.recipient());
            return ExitCode.DONE;
        });
    }
}
