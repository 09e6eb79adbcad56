package org.vouchsafe.cli.report;

import java.util.List;
import java.util.concurrent.Callable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.read.PublishedReport;
import picocli.CommandLine.Command;

/** {@code reports list}: every file that was written, newest first. */
@Command(name = "list", description = "List the reports that were written, newest first.")
final class ReportsListCommand implements Callable<Integer> {
    private final Session session;

    ReportsListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            List<PublishedReport> rows = workspace.reports().published(session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(rows, row -> json.object(() -> {
                    json.field("reportId", row.reportId());
                    json.field("kind", row.kind());
                    json.field("title", row.title());
                    json.field("scope", row.scope());
                    json.field("format", row.format());
                    json.field("file", row.fileName());
                    json.field("sha256", row.sha256());
                    json.field("publishedAt", row.publishedAt().toString());
                    json.field("publishedBy", row.publishedBy());
                    json.field("signed", row.signed());
                    json.field("auditSize", row.auditSize());
                })));
            } else if (rows.isEmpty()) {
                session.say("No report was written yet. 'vouchsafe report KIND' writes one.");
            } else {
                TextTable table = new TextTable("ID", "TITLE", "AS", "WRITTEN", "BY", "SIGNED", "FILE");
                rows.forEach(row -> table.row(row.reportId(), row.title(), row.format(), row.publishedAt(), row.publishedBy(),
                        row.signed() ? "yes" : "no", row.fileName()));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }
}
