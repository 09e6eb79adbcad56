package org.vouchsafe.cli.state;

import java.util.List;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.read.StateChange;

/** Which states an act changed, before and after. */
public final class ChangeTable {
    private ChangeTable() {}

    public static void print(Session session, List<StateChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        session.say("");
        TextTable table = new TextTable("Supplier", "Release", "Advisory", "Before", "After", "Contradiction");
        for (StateChange change : changes) {
            table.row(change.supplier(), change.product() + " " + change.release(), change.advisory(), Words.state(change.before()),
                    Words.state(change.after()), contradiction(change));
        }
        table.print(session.terminal().out());
    }

    /** Says that an act was done and which states it changed, in words or as JSON. */
    public static int done(Session session, String said, List<StateChange> changes) {
        if (session.json()) {
            session.printJson(json -> json.object(() -> json(json, changes)));
        } else {
            session.say(said);
            print(session, changes);
        }
        return ExitCode.DONE;
    }

    /** The field {@code changes} of the open object. */
    public static void json(JsonWriter json, List<StateChange> changes) {
        json.fieldArray("changes", changes, change -> json.object(() -> {
            json.field("supplier", change.supplier());
            json.field("product", change.product());
            json.field("release", change.release());
            json.field("advisory", change.advisory());
            json.fieldOf("before", change.before());
            json.fieldOf("after", change.after());
            json.field("contradictionAppeared", change.contradictionAppeared());
            json.field("contradictionGone", change.contradictionGone());
        }));
    }

    private static String contradiction(StateChange change) {
        return change.contradictionAppeared() ? change.contradictionGone() ? "another" : "appeared"
                : change.contradictionGone() ? "gone" : "";
    }
}
