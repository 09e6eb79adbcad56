package org.vouchsafe.cli.duty;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.duty.Duty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code actions}: what somebody must still do, over all incidents, gaps, exceptions and decisions. */
@Command(name = "actions", description = "Show what is to be done and what runs out, over all incidents, gaps, exceptions and decisions.")
public final class ActionsCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--overdue", description = "Only what is overdue or has run out; ends with 1 when there is any.")
    boolean overdue;

    @Option(names = "--owner", paramLabel = "NAME", description = "Only what this owner must do.")
    @Nullable
    String owner;

    @Option(names = "--all", description = "Also what is done.")
    boolean all;

    public ActionsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            List<Duty> rows = workspace.duties().all(session.viewpoint()).stream().filter(each -> all || each.isOpen())
                    .filter(each -> !overdue || each.timing() == Duty.Timing.OVERDUE)
                    .filter(each -> owner == null || owner.equalsIgnoreCase(each.owner())).toList();
            if (session.json()) {
                json(rows);
            } else if (rows.isEmpty()) {
                session.say(overdue ? "Nothing is overdue."
                        : "No action, record, gap, exception or decision asks for anybody. What is undecided stands in 'vouchsafe inbox'.");
            } else {
                TextTable table = new TextTable("Key", "Kind", "Due", "Standing", "Owner", "What", "About");
                rows.forEach(each -> table.row(each.key(), Words.code(each.kind()), each.due(), Words.code(each.timing()),
                        each.owner().isBlank() ? "no owner" : each.owner(), each.what(), each.about()));
                table.print(session.terminal().out());
            }
            return overdue && !rows.isEmpty() ? ExitCode.SHORT : ExitCode.DONE;
        });
    }

    private void json(List<Duty> rows) {
        session.printJson(json -> json.array(rows, each -> json.object(() -> {
            json.field("key", each.key());
            json.fieldOf("kind", each.kind());
            json.field("what", each.what());
            json.field("about", each.about());
            json.field("incident", each.incident());
            json.field("owner", each.owner());
            json.fieldOf("due", each.due());
            json.fieldOf("priority", each.priority());
            json.fieldOf("timing", each.timing());
            json.fieldTexts("evidence", each.evidence().stream().map(Object::toString).toList());
            json.field("doneBy", each.doneBy());
            json.field("verifiedBy", each.verifiedBy());
        })));
    }
}
