package org.vouchsafe.cli.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.cli.state.StateWord;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.decide.Decide;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.StateChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code inbox decide}: the same determination for several items, as one act. */
@Command(name = "decide", description = "Record the same determination for all items meant, as one act: all of them, or none.")
final class InboxDecideCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    InboxSelection selection = new InboxSelection();

    @Option(names = "--as", required = true, paramLabel = "STATE", converter = StateWord.class,
            description = "affected, fixed, not-affected or unknown.")
    State state = State.UNKNOWN;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, in words an auditor understands.")
    String reason = "";

    @Option(names = "--justification", paramLabel = "WORD",
            description = "A VEX justification, such as vulnerable_code_not_in_execute_path.")
    @Nullable
    String justification;

    @Option(names = "--expires", paramLabel = "DATE", description = "The last day on which it holds.")
    @Nullable
    LocalDate expires;

    InboxDecideCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.writing(workspace -> {
            List<Decide.Request> requests = selection.meant(workspace.overview().inbox(Viewpoint.LATEST)).stream().map(this::request)
                    .toList();
            List<StateChange> changes = workspace.decide().decideAll(requests, session.actor());
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    json.field("decided", requests.size());
                    ChangeTable.json(json, changes);
                }));
            } else {
                session.say("Recorded for " + Words.count(requests.size(), "position", "positions") + ".");
                ChangeTable.print(session, changes);
            }
            return ExitCode.DONE;
        });
    }

    private Decide.Request request(InboxItem item) {
        PositionRow row = item.row();
        if (row == null) {
            throw new Refused(Refused.Kind.REQUEST,
                    "'" + item.title() + "' is about no release and advisory, so there is nothing to decide. Nothing was recorded.");
        }
        return new Decide.Request(row.supplier() + "/" + row.product() + "@" + row.release(), row.position().advisory(), state, reason,
                justification, row.position().evidence(), expires);
    }
}
