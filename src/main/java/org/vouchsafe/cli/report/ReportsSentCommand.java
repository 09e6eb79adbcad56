package org.vouchsafe.cli.report;

import java.util.List;
import java.util.concurrent.Callable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.publication.Dispatch;
import org.vouchsafe.usecase.publish.register.PublicationRegister.Outdated;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reports sent}: to whom reports went, and who holds a revision that was replaced. */
@Command(name = "sent", description = "List to whom reports went; with --outdated who holds a revision that was replaced.")
final class ReportsSentCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--outdated", description = "Only those who hold a revision of which a newer one went out, and did not get that.")
    boolean outdated;

    ReportsSentCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            if (outdated) {
                printOutdated(workspace.publications().register().outdated(session.viewpoint()));
            } else {
                print(workspace.publications().register().sent(session.viewpoint()));
            }
            return ExitCode.DONE;
        });
    }

    private void print(List<Dispatch> rows) {
        if (session.json()) {
            session.printJson(json -> json.array(rows, row -> json.object(() -> {
                json.field("line", row.id().toString());
                json.field("reportId", row.reportId());
                json.field("format", row.format());
                json.field("sha256", row.file().hex());
                json.field("recipient", row.recipient());
                json.field("channel", row.channel());
                json.field("sent", row.sent().toString());
                json.field("note", row.note());
                json.field("recordedBy", row.by());
            })));
        } else if (rows.isEmpty()) {
            session.say("No report is recorded as sent. 'vouchsafe reports send ID --to WHO --by HOW' records it.");
        } else {
            TextTable table = new TextTable("LINE", "REPORT", "AS", "TO", "BY", "ON", "NOTE");
            rows.forEach(row -> table.row(row.id(), row.reportId(), row.format(), row.recipient(), row.channel(), row.sent(), row.note()));
            table.print(session.terminal().out());
        }
    }

    private void printOutdated(List<Outdated> rows) {
        if (session.json()) {
            session.printJson(json -> json.array(rows, row -> json.object(() -> {
                json.field("recipient", row.held().recipient());
                json.field("holds", row.held().reportId());
                json.field("newer", row.newer());
                json.field("since", row.since().toString());
            })));
        } else if (rows.isEmpty()) {
            session.say("Everybody to whom a report went has its newest revision.");
        } else {
            TextTable table = new TextTable("WHO", "HOLDS", "SENT", "NEWER", "SINCE");
            rows.forEach(row -> table.row(row.held().recipient(), row.held().reportId(), row.held().sent(), row.newer(), row.since()));
            table.print(session.terminal().out());
        }
    }
}
