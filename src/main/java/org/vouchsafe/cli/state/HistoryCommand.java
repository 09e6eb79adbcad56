package org.vouchsafe.cli.state;

import java.util.List;
import java.util.concurrent.Callable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.history.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code history}: what was known of one release and advisory when, and what changed it. */
@Command(name = "history", description = "Show what was known of a release and an advisory when, and what changed it.")
public final class HistoryCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "RELEASE", description = "[SUPPLIER/]PRODUCT@VERSION")
    String release = "";

    @Parameters(index = "1", paramLabel = "ADVISORY", description = "Any id of the advisory.")
    String advisory = "";

    public HistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            List<Step> steps = workspace.history().of(release, advisory, session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(steps, step -> json(json, step)));
            } else if (steps.isEmpty()) {
                session.say("There was no position of " + release + " towards " + advisory + " at any time.");
            } else {
                steps.forEach(this::print);
            }
            return ExitCode.DONE;
        });
    }

    private void print(Step step) {
        session.say(Words.moment(step.at()) + "  " + state(step));
        step.changed().forEach(each -> session.say("    " + each));
        if (step.changed().isEmpty()) {
            session.say("    nothing changed");
        }
        if (step.causes().isEmpty()) {
            session.say("    because a decision expired");
        }
        for (Step.Cause each : step.causes()) {
            session.say("    because " + each.actor() + ": " + each.action() + (each.subject().isEmpty() ? "" : " " + each.subject())
                    + (each.reason().isBlank() ? "" : " (" + each.reason() + ")") + ", entry " + each.entry() + " of the log"
                    + (each.evidence().isEmpty() ? "" : ", " + String.join(", ", each.evidence().stream().map(Object::toString).toList())));
        }
    }

    private static String state(Step step) {
        Step.Seen seen = step.seen();
        return seen == null ? "no position"
                : Words.state(seen.state()) + (seen.reason() == null ? ", " + Words.basis(seen.basis()) : ", " + Words.code(seen.reason()));
    }

    private static void json(JsonWriter json, Step step) {
        json.object(() -> {
            json.fieldOf("at", step.at());
            Step.Seen seen = step.seen();
            json.fieldOf("state", seen == null ? null : seen.state());
            json.fieldOf("basis", seen == null ? null : seen.basis());
            json.fieldOf("reason", seen == null ? null : seen.reason());
            json.fieldTexts("component", seen == null ? List.of() : seen.components());
            json.fieldTexts("contradictions", seen == null ? List.of() : seen.contradictions());
            json.fieldTexts("remarks", seen == null ? List.of() : seen.remarks());
            json.field("stale", seen != null && seen.stale());
            json.fieldTexts("changed", step.changed());
            json.fieldArray("causes", step.causes(), each -> json.object(() -> {
                json.field("entry", each.entry());
                json.field("actor", each.actor());
                json.field("action", each.action());
                json.field("subject", each.subject());
                json.field("why", each.reason());
                json.fieldTexts("evidence", each.evidence());
            }));
        });
    }
}
