package org.vouchsafe.cli.incident;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.usecase.UseCases;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that adds one entry to the log of an incident. */
abstract class Entering {
    final Session session;

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "INCIDENT", description = "Its id, such as INC-20260331-1.")
    String incident = "";

    @Option(names = "--evidence", paramLabel = "ID", description = "What it rests on, such as E-055; may be repeated.")
    @Nullable
    List<String> evidence;

    Entering(Session session) {
        this.session = session;
    }

    int enter(Function<UseCases, Entry> entry) {
        return session.writing(workspace -> {
            long number = workspace.incidents().speaking().say(incident, entry.apply(workspace), Spelled.evidence(spec, evidence),
                    session.actor());
            told(number);
            return ExitCode.DONE;
        });
    }

    void told(long number) {
        if (session.json()) {
            session.printJson(json -> json.object(() -> json.field("entry", number)));
        } else {
            session.say("Entry " + number + " of " + incident + ".");
        }
    }
}
