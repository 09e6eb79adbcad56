package org.vouchsafe.cli.incident;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.IncidentHead;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.usecase.incident.scope.ChangeScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code incident change}: another title, severity, lead or awareness, or other advisories or another scope. */
@Command(name = "change",
        description = "Another title, severity, lead, awareness, scope or other advisories from now on; what it was stays in the log.")
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

    @Option(names = "--advisory", paramLabel = "ID",
            description = "What it is about from now on, in place of those so far; may be repeated.")
    @Nullable
    List<String> advisories;

    @Option(names = "--supplier", paramLabel = "NAME",
            description = "In scope from now on, in place of the scope so far: only this supplier's; may be repeated.")
    @Nullable
    List<String> suppliers;

    @Option(names = "--product", paramLabel = "[SUPPLIER/]PRODUCT", description = "Only this product's; may be repeated.")
    @Nullable
    List<String> products;

    @Option(names = "--environment", paramLabel = "NAME", description = "Only what is deployed there; may be repeated.")
    @Nullable
    List<String> environments;

    @Option(names = "--criticality", paramLabel = "WORD", description = "Only what is at least so critical.")
    @Nullable
    String least;

    @Option(names = "--everything", description = "Every release in use is in scope from now on.")
    boolean everything;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    String reason = "";

    ChangeCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        ChangeScope.Narrowed narrowed = narrowed();
        if (advisories == null && narrowed == null) {
            return words();
        }
        if (title != null || severity != null || lead != null || aware != null) {
            throw new ParameterException(spec.commandLine(), "Change the scope and the words on the incident one after the other.");
        }
        return session.writing(workspace -> ChangeTable.done(session, "Changed what " + incident + " is about.",
                workspace.incidents().scoping().change(incident, new ChangeScope.Wanted(advisories, narrowed), reason, session.actor())));
    }

    private ChangeScope.@Nullable Narrowed narrowed() {
        boolean narrows = suppliers != null || products != null || environments != null || least != null;
        if (everything && narrows) {
            throw new ParameterException(spec.commandLine(), "Say --everything, or what the scope is narrowed to, not both.");
        }
        return !everything && !narrows ? null
                : new ChangeScope.Narrowed(orNone(suppliers), orNone(products), orNone(environments),
                        least == null ? null : Spelled.word(spec, Criticality.class, least));
    }

    private static List<String> orNone(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    private int words() {
        return enter(workspace -> {
            IncidentHead was = workspace.incidents().reading().room(incident, Viewpoint.LATEST).incident().head();
            return new Entry.Changed(new IncidentHead(title == null ? was.title() : title.strip(), was.advisories(),
                    severity == null ? was.severity() : Spelled.word(spec, IncidentSeverity.class, severity),
                    lead == null ? was.lead() : lead.strip(), was.scope(), aware == null ? was.awareSince() : aware), reason);
        });
    }
}
