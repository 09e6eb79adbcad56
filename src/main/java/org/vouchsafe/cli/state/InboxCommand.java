package org.vouchsafe.cli.state;

import java.util.List;
import java.util.concurrent.Callable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.usecase.read.InboxItem;
import picocli.CommandLine.Command;

/** {@code inbox}: what needs a person. */
@Command(name = "inbox", description = "Show what needs a person, most urgent first.")
public final class InboxCommand implements Callable<Integer> {
    private final Session session;

    public InboxCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            List<InboxItem> items = workspace.overview().inbox(session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(items, item -> json.object(() -> {
                    json.fieldOf("kind", item.kind());
                    json.field("title", item.title());
                    json.field("subtitle", item.subtitle());
                    json.field("text", item.text());
                    PositionRow row = item.row();
                    json.field("advisory", row == null ? null : row.position().advisory());
                    json.fieldOf("evidence", item.evidence());
                })));
            } else if (items.isEmpty()) {
                session.say("Nothing needs you.");
            } else {
                TextTable table = new TextTable("Kind", "About", "Supplier", "What is the matter");
                items.forEach(item -> table.row(Words.code(item.kind()), item.title(), item.subtitle(), item.text()));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }
}
