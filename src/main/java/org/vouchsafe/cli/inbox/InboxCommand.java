package org.vouchsafe.cli.inbox;

import java.util.List;
import java.util.concurrent.Callable;
import org.vouchsafe.cli.advisory.PriorityLines;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.inbox.PutOff;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.usecase.read.InboxItem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code inbox}: what needs a person, and what is done about many items at once. */
@Command(name = "inbox", description = "Show what needs a person, most urgent first; decide, ask and put off.")
public final class InboxCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--put-off", description = "Show what was put off and still waits.")
    boolean putOff;

    @Option(names = "--kind", paramLabel = "KIND", description = "contradiction, stale_decision, unknown, unplaced_evidence, …")
    InboxItem.@org.jspecify.annotations.Nullable Kind kind;

    private InboxCommand(Session session) {
        this.session = session;
    }

    /** The command with those for acts. */
    public static CommandLine with(Session session) {
        return new CommandLine(new InboxCommand(session)).addSubcommand(new InboxDecideCommand(session))
                .addSubcommand(new InboxLaterCommands.Defer(session)).addSubcommand(new InboxLaterCommands.Ask(session))
                .addSubcommand(new InboxLaterCommands.TakeUp(session));
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            List<InboxItem> all = putOff ? workspace.overview().putOff(session.viewpoint())
                    : workspace.overview().inbox(session.viewpoint());
            List<InboxItem> items = all.stream().filter(each -> kind == null || each.kind() == kind).toList();
            if (session.json()) {
                session.printJson(json -> json.array(items, item -> json.object(() -> fields(json, item))));
            } else if (items.isEmpty()) {
                session.say(putOff ? "Nothing is put off." : "Nothing needs you.");
            } else {
                print(items);
            }
            return ExitCode.DONE;
        });
    }

    private void print(List<InboxItem> items) {
        TextTable table = new TextTable("Kind", "About", "Supplier", "Criticality", "Put first by", "What is the matter");
        items.forEach(item -> table.row(Words.code(item.kind()), item.title(), item.subtitle(),
                item.row() == null ? "" : Words.code(item.row().criticality()), PriorityLines.brief(item.priority()), text(item)));
        table.print(session.terminal().out());
    }

    private static String text(InboxItem item) {
        PutOff how = item.putOff();
        return how == null ? item.text()
                : (how.kind() == PutOff.Kind.ASKED ? "asked, answer due " : "put off until ") + how.until() + " by " + how.by() + ": "
                        + item.text();
    }

    private static void fields(JsonWriter json, InboxItem item) {
        json.field("key", item.key());
        json.fieldOf("kind", item.kind());
        json.field("title", item.title());
        json.field("subtitle", item.subtitle());
        json.field("text", item.text());
        PositionRow row = item.row();
        json.field("advisory", row == null ? null : row.position().advisory());
        json.fieldOf("evidence", item.evidence());
        json.fieldOf("criticality", row == null ? null : row.criticality());
        if (row != null) {
            json.field("malicious", row.position().malicious());
            PriorityLines.json(json, item.priority());
        }
        PutOff how = item.putOff();
        json.fieldOf("putOffUntil", how == null ? null : how.until());
        json.fieldOf("putOffAs", how == null ? null : how.kind());
        json.field("putOffBecause", how == null ? null : how.reason());
    }
}
