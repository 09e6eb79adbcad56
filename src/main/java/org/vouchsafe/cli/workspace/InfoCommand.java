package org.vouchsafe.cli.workspace;

import java.util.List;
import java.util.concurrent.Callable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.AdvisoryDataLines;
import org.vouchsafe.usecase.feed.AdvisoryData;
import org.vouchsafe.usecase.read.WorkspaceSummary;
import picocli.CommandLine.Command;

/** {@code info}: the workspace in figures. */
@Command(name = "info", description = "Summarise the workspace.")
public final class InfoCommand implements Callable<Integer> {
    private final Session session;

    public InfoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            WorkspaceSummary summary = workspace.summary().summary(session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json(json, summary, workspace.summary().openingNotices(),
                        workspace.advising().data().at(session.viewpoint())));
            } else {
                print(summary);
                AdvisoryDataLines.lines(workspace.advising().data().at(session.viewpoint())).forEach(session::say);
            }
            return ExitCode.DONE;
        });
    }

    private static void json(JsonWriter json, WorkspaceSummary s, List<String> notices, AdvisoryData data) {
        json.object(() -> {
            json.fieldOf("file", s.file());
            json.field("schemaVersion", s.schemaVersion());
            json.field("suppliers", s.suppliers());
            json.field("products", s.products());
            json.field("releases", s.releases());
            json.field("evidence", s.evidence());
            json.field("inventories", s.inventories());
            json.field("components", s.components());
            json.field("claims", s.claims());
            json.field("advisories", s.advisories());
            json.field("decisions", s.decisions());
            json.fieldOf("advisoryData", s.advisoryData());
            json.field("auditSize", s.auditSize());
            json.field("auditRoot", s.auditRoot());
            json.fieldTexts("notices", notices);
            AdvisoryDataLines.json(json, data);
        });
    }

    private void print(WorkspaceSummary s) {
        TextTable table = new TextTable("Workspace", s.file().toString());
        table.row("Suppliers", s.suppliers());
        table.row("Products", s.products());
        table.row("Releases", s.releases());
        table.row("Evidence", s.evidence());
        table.row("Inventories", s.inventories());
        table.row("Components", s.components());
        table.row("Claims", s.claims());
        table.row("Advisories", s.advisories());
        table.row("Decisions", s.decisions());
        table.row("Advisory data", s.advisoryData() == null ? "none held" : "newest of " + Words.moment(s.advisoryData()));
        table.row("Audit log", Words.count(s.auditSize(), "entry", "entries"));
        table.row("Audit root", s.auditRoot());
        table.row("Schema", s.schemaVersion());
        table.print(session.terminal().out());
    }
}
