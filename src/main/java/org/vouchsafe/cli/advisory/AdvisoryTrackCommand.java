package org.vouchsafe.cli.advisory;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.tracking.TrackAdvisory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code advisory track}: asks an advisory of every release in a scope. */
@Command(name = "track", description = "Ask an advisory of every release, so that missing evidence shows as unknown.")
final class AdvisoryTrackCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "ID", description = "Any id of the advisory.")
    String id = "";

    @Option(names = "--supplier", paramLabel = "NAME", description = "Only for the releases of this supplier.")
    @Nullable
    String supplier;

    @Option(names = "--product", paramLabel = "NAME", description = "Only for the releases of this product.")
    @Nullable
    String product;

    @Option(names = "--release", paramLabel = "RELEASE", description = "Only for this one: [SUPPLIER/]PRODUCT@VERSION.")
    @Nullable
    String release;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it is tracked.")
    String reason = "";

    AdvisoryTrackCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.refuseViewpoint();
        if (release != null && (supplier != null || product != null)) {
            throw new Refused(Refused.Kind.REQUEST, "A release is named by --release alone, as [SUPPLIER/]PRODUCT@VERSION.");
        }
        return session.writing(workspace -> {
            TrackAdvisory.Outcome outcome = workspace.tracking().track(id, new TrackAdvisory.Scope(supplier, product, release), reason,
                    session.actor());
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    json.field("addition", outcome.addition().value());
                    json.field("scope", outcome.scope());
                    ChangeTable.json(json, outcome.changes());
                }));
            } else {
                session.say("Tracked for " + outcome.scope() + ".");
                ChangeTable.print(session, outcome.changes());
            }
            return ExitCode.DONE;
        });
    }

    /** {@code advisory untrack}: ends it. */
    @Command(name = "untrack", description = "Stop asking an advisory of every release; nothing is deleted.")
    static final class Untrack implements Callable<Integer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "ID", description = "Any id of the advisory.")
        String id = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it is no longer tracked.")
        String reason = "";

        Untrack(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            session.refuseViewpoint();
            return session.writing(workspace -> {
                var changes = workspace.tracking().untrack(id, reason, session.actor());
                if (session.json()) {
                    session.printJson(json -> json.object(() -> ChangeTable.json(json, changes)));
                } else {
                    session.say("No longer tracked: " + id + ".");
                    ChangeTable.print(session, changes);
                }
                return ExitCode.DONE;
            });
        }
    }
}
