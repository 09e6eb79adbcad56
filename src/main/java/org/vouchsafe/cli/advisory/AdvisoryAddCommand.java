package org.vouchsafe.cli.advisory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdditionId;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.decide.AddToAdvisory;
import org.vouchsafe.usecase.decide.AddToAdvisory.Nature;
import org.vouchsafe.usecase.decide.AddToAdvisory.Window;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code advisory set}: records what the records of an advisory do not say. */
@Command(name = "set", description = "Record when affected versions could be had, hashes of artefacts, or that it is malicious code.")
final class AdvisoryAddCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "ID", description = "Any id of the advisory.")
    String id = "";

    @Option(names = "--window", paramLabel = "START/END", converter = WindowText.class,
            description = "When affected versions could be had, such as 2026-03-31T00:21:58Z/2026-03-31T03:15:00Z; may be repeated.")
    List<Window> windows = new ArrayList<>();

    @Option(names = "--hash", paramLabel = "HASH", converter = HashText.class,
            description = "Hash of an affected artefact: hex, sha256:hex, or as npm writes it (sha512-base64); may be repeated.")
    List<Hash> hashes = new ArrayList<>();

    @Option(names = "--source", required = true, paramLabel = "TEXT", description = "Who says so.")
    String source = "";

    @Option(names = "--malicious", description = "It reports malicious code.")
    boolean malicious;

    AdvisoryAddCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        refuseOtherDays(session);
        var request = new AddToAdvisory.Request(id, windows, hashes, malicious ? Nature.MALICIOUS : Nature.AS_RECORDED, source);
        return session.writing(workspace -> {
            print(session, workspace.addToAdvisory().add(request, session.actor()));
            return ExitCode.DONE;
        });
    }

    private static void refuseOtherDays(Session session) {
        if (!session.viewpoint().equals(Viewpoint.LATEST)) {
            throw new Refused(Refused.Kind.REQUEST, "What is recorded is recorded today. Leave out --as-of and --valid-at.");
        }
    }

    private static void print(Session session, AddToAdvisory.Outcome outcome) {
        List<Long> numbers = outcome.additions().stream().map(AdditionId::value).toList();
        if (session.json()) {
            session.printJson(json -> json.object(() -> {
                json.fieldTexts("additions", numbers);
                json.field("advisoryHeld", outcome.held());
                ChangeTable.json(json, outcome.changes());
            }));
            return;
        }
        session.say("Recorded as " + String.join(" and ", numbers.stream().map(each -> "addition " + each).toList()) + ".");
        if (!outcome.held()) {
            session.say("No advisory document is held under this id yet; import one, or check the id.");
        }
        ChangeTable.print(session, outcome.changes());
    }

    /** {@code advisory choose}: of several windows only one counts. */
    @Command(name = "choose", description = "Of the windows of an advisory let only this one count.")
    static final class Choose implements Callable<Integer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "NUMBER", description = "Number of the window, as 'advisory show' lists it.")
        long number;

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why this one.")
        String reason = "";

        Choose(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            refuseOtherDays(session);
            return session.writing(workspace -> {
                print(session, workspace.addToAdvisory().choose(new AdditionId(number), reason, session.actor()));
                return ExitCode.DONE;
            });
        }
    }

    /** {@code advisory take-back}: a reversing entry. */
    @Command(name = "take-back", description = "Take back what was added to an advisory; a reversing entry, nothing is deleted.")
    static final class TakeBack implements Callable<Integer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "NUMBER", description = "Its number, as 'advisory show' lists it.")
        long number;

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it no longer counts.")
        String reason = "";

        TakeBack(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            refuseOtherDays(session);
            return session.writing(workspace -> {
                var changes = workspace.addToAdvisory().takeBack(new AdditionId(number), reason, session.actor());
                if (session.json()) {
                    session.printJson(json -> json.object(() -> ChangeTable.json(json, changes)));
                } else {
                    session.say("Taken back: addition " + number + ".");
                    ChangeTable.print(session, changes);
                }
                return ExitCode.DONE;
            });
        }
    }
}
