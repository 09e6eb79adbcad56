package org.vouchsafe.cli.report;

import org.vouchsafe.cli.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code reports}: what went out, to whom, and what it looks like. */
@Command(name = "reports", description = "What went out, to whom, and what reports look like. 'vouchsafe report' writes one.")
public final class ReportsCommand implements Runnable {
    @Spec
    CommandSpec spec;

    private ReportsCommand() {}

    /** The command with its subcommands. */
    public static CommandLine with(Session session) {
        return new CommandLine(new ReportsCommand()).addSubcommand("list", new ReportsListCommand(session))
                .addSubcommand("sent", new ReportsSentCommand(session)).addSubcommand("send", new ReportsSendCommand(session))
                .addSubcommand("take-back", new ReportsTakeBackCommand(session))
                .addSubcommand("letterhead", new LetterheadCommand(session));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what: list, sent, send, take-back or letterhead. See 'vouchsafe reports --help'.");
    }
}
