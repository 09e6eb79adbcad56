package org.vouchsafe.cli.incident;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.IncidentHead;
import org.vouchsafe.domain.incident.IncidentSeverity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code incident change}: another title, severity, lead or awareness; scope and advisories stay. */
@Command(name = "change", description = "Another title, severity, lead or awareness from now on; what it was stays in the log.")
final class ChangeCommand extends Entering implements Callable<Integer> {
    @Option(names = "--title", paramLabel = "TEXT", description = "In a few words.")
    @Nullable
    String title;

    @Option(names = "--severity", paramLabel = "WORD", description = "critical, high, medium or low.")
    @Nullable
    String severity;

    @Option(names = "--lead", paramLabel = "NAME", description = "Who leads it.")
    @Nullable
    String lead;

    @Option(names = "--aware", paramLabel = "INSTANT",
            description = "When the organisation learned of it; the regulators' clocks run from then.")
    @Nullable
    Instant aware;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    String reason = "";

    ChangeCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        return enter(workspace -> {
            IncidentHead was = workspace.incidents().reading().room(incident, Viewpoint.LATEST).incident().head();
            return new Entry.Changed(new IncidentHead(title == null ? was.title() : title.strip(), was.advisories(),
                    severity == null ? was.severity() : Spelled.word(spec, IncidentSeverity.class, severity),
                    lead == null ? was.lead() : lead.strip(), was.scope(), aware == null ? was.awareSince() : aware), reason);
        });
    }
}
