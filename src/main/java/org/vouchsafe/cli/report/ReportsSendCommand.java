package org.vouchsafe.cli.report;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.publication.Dispatch;
import org.vouchsafe.usecase.publish.register.PublicationRegister.Sending;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reports send}: records to whom a report went. Nothing is sent by the program. */
@Command(name = "send", description = "Record that a report went to somebody. Nothing leaves this machine by it.")
final class ReportsSendCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "REPORT",
            description = "Id and revision, such as VS-2026-0017-2, or the beginning of a file's SHA-256.")
    String report = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "Which of its files: pdf, xlsx, json or txt.")
    @Nullable
    String format;

    @Option(names = "--to", required = true, paramLabel = "WHO", description = "Who got it.")
    String recipient = "";

    @Option(names = "--by", required = true, paramLabel = "HOW", description = "E-mail, portal, by hand.")
    String channel = "";

    @Option(names = "--on", paramLabel = "DATE", description = "The day it went out; today without it.")
    @Nullable
    LocalDate day;

    @Option(names = "--note", paramLabel = "TEXT", description = "Anything else.")
    String note = "";

    ReportsSendCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.writing(workspace -> {
            Dispatch line = workspace.publications().register().sent(new Sending(report, format, recipient, channel, day, note),
                    session.actor());
            session.say(
                    line.id() + ": " + line.reportId() + " as " + line.format() + " to " + line.recipient() + ", " + line.channel() + ", "
                            + line.sent());
            return ExitCode.DONE;
        });
    }
}
