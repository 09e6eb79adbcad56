package org.vouchsafe.cli.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.evidence.EvidenceNumber;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.usecase.decide.Decide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decide}: records a determination. */
@Command(name = "decide", description = "Record your determination for a release and an advisory.")
public final class DecideCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "RELEASE", description = "[SUPPLIER/]PRODUCT@VERSION")
    String release = "";

    @Parameters(index = "1", paramLabel = "ADVISORY", description = "Any id of the advisory.")
    String advisory = "";

    @Parameters(index = "2", paramLabel = "STATE", converter = StateWord.class, description = "affected, fixed, not-affected or unknown.")
    State state = State.UNKNOWN;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, in words an auditor understands.")
    String reason = "";

    @Option(names = "--justification", paramLabel = "WORD",
            description = "A VEX justification, such as vulnerable_code_not_in_execute_path.")
    @Nullable
    String justification;

    @Option(names = "--evidence", paramLabel = "ID", converter = EvidenceNumber.class,
            description = "Evidence it rests on, such as E-041; may be repeated.")
    List<EvidenceId> evidence = new ArrayList<>();

    @Option(names = "--expires", paramLabel = "DATE", description = "The last day on which it holds.")
    @Nullable
    LocalDate expires;

    @Option(names = "--advisory-to-come",
            description = "The id is meant as it stands although nothing held names it: its advisory has not arrived yet.")
    boolean toCome;

    public DecideCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var request = new Decide.Request(release, advisory, state, reason, justification, evidence, expires,
                toCome ? Decide.Named.TO_COME : Decide.Named.HELD);
        return session.writing(workspace -> {
            Decide.Outcome outcome = workspace.decide().decide(request, session.actor());
            outcome.notices().forEach(session::tell);
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    json.field("decision", outcome.decision().value());
                    ChangeTable.json(json, outcome.changes());
                }));
            } else {
                session.say("Recorded as decision " + outcome.decision().value() + ".");
                ChangeTable.print(session, outcome.changes());
            }
            return ExitCode.DONE;
        });
    }
}
