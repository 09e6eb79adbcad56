package org.vouchsafe.cli.advisory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.domain.advisory.HandAdvisory;
import org.vouchsafe.usecase.decide.AddToAdvisory.Window;
import org.vouchsafe.usecase.feed.AdviseByHand;
import org.vouchsafe.usecase.feed.HandRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code advisory add}: an advisory by hand. */
@Command(name = "add", description = "Write an advisory by hand; again under the same id to correct it. 'undo' takes it back.")
final class AdvisoryWriteCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "ID", description = "How it is called, such as ACME-2026-1.")
    String id = "";

    @Option(names = "--affects", required = true, paramLabel = "TEXT",
            description = "Ecosystem, package and versions, such as 'npm axios >= 1.14.1, < 1.14.2' or 'Maven org.x:y = 1.0'; may be repeated.")
    List<String> affects = new ArrayList<>();

    @Option(names = "--hash", paramLabel = "ALGORITHM:HEX",
            description = "Hash of a malicious artefact of the first package; may be repeated.")
    List<String> hashes = new ArrayList<>();

    @Option(names = "--source", required = true, paramLabel = "TEXT", description = "On whose word.")
    String source = "";

    @Option(names = "--summary", paramLabel = "TEXT", description = "What it is about.")
    @Nullable
    String summary;

    @Option(names = "--alias", paramLabel = "ID", description = "Another id of the same thing; may be repeated.")
    List<String> aliases = new ArrayList<>();

    @Option(names = "--severity", paramLabel = "VECTOR", description = "A CVSS vector.")
    @Nullable
    String severity;

    @Option(names = "--window", paramLabel = "START/END", converter = WindowText.class,
            description = "When affected versions could be had; may be repeated.")
    List<Window> windows = new ArrayList<>();

    @Option(names = "--malicious", description = "It reports malicious code.")
    boolean malicious;

    AdvisoryWriteCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<HandAdvisory.Affected> affected = new ArrayList<>();
        for (String each : affects) {
            affected.add(HandRange.of(each, affected.isEmpty() ? hashes.stream().map(HandRange::hash).toList() : List.of()));
        }
        var nature = malicious ? HandAdvisory.Nature.MALICIOUS : HandAdvisory.Nature.VULNERABILITY;
        var request = new AdviseByHand.Request(id, aliases, summary, affected, windows, nature, severity, source);
        return session.writing(workspace -> {
            AdviseByHand.Outcome outcome = workspace.advising().byHand().advise(request, session.actor());
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    json.fieldOf("evidence", outcome.evidence());
                    ChangeTable.json(json, outcome.changes());
                }));
            } else {
                session.say("Recorded as " + outcome.evidence() + ".");
                ChangeTable.print(session, outcome.changes());
            }
            return ExitCode.DONE;
        });
    }
}
