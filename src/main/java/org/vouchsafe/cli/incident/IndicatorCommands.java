package org.vouchsafe.cli.incident;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.job.Progress;
import org.vouchsafe.usecase.incident.indicator.Fanging;
import org.vouchsafe.usecase.incident.indicator.TakeIndicators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The commands about what the attack is recognised by. */
final class IndicatorCommands {
    private IndicatorCommands() {}

    /** {@code incident indicator}. */
    @Command(name = "indicator",
            description = {"Note an indicator and look for it.",
                    "It is looked for in inventories, lockfiles and documents; dismiss a place,",
                    "or say that it is none."})
    static final class Indicator extends Entering implements Callable<Integer> {
        @Parameters(index = "1", paramLabel = "TEXT", description = "A host, an address, a file name or a hash; defanged or not.")
        String indicator = "";

        @Option(names = "--source", defaultValue = "", paramLabel = "TEXT", description = "Where it comes from.")
        String source = "";

        @Option(names = "--dismiss", paramLabel = "ID", description = "The place in this evidence is no sign of the attack.")
        @Nullable
        String dismiss;

        @Option(names = "--drop", description = "It is no indicator after all, and is looked for no longer.")
        boolean drop;

        @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why it is no sign, or none at all.")
        String reason = "";

        Indicator(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            if (drop && dismiss != null) {
                throw new ParameterException(spec.commandLine(), "Either one place is dismissed or the indicator is dropped, not both.");
            }
            String plain = Fanging.plain(indicator);
            return enter(workspace -> {
                if (drop) {
                    return new Entry.Dropped(plain, reason);
                }
                if (dismiss == null) {
                    return new Entry.Indicated(plain, source.strip());
                }
                EvidenceId in = Spelled.evidence(spec, List.of(dismiss)).getFirst();
                return new Entry.Dismissed(plain, in, reason);
            });
        }
    }

    /** {@code incident indicators}. */
    @Command(name = "indicators",
            description = {"Take the indicators of a list: one to a line, CSV with a column 'indicator', or a STIX 2 bundle.",
                    "The list is kept as evidence."})
    static final class Take implements Callable<Integer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "INCIDENT", description = "Its id, such as INC-20260331-1.")
        String incident = "";

        @Parameters(index = "1", paramLabel = "FILE", description = "The list.")
        @Nullable
        Path file;

        Take(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Path list = Objects.requireNonNull(file);
            return session.writing(workspace -> {
                TakeIndicators.Taken taken = workspace.incidents().indicators().take(incident, list, session.actor(), Progress.UNWATCHED);
                session.tell(taken.problems());
                if (session.json()) {
                    session.printJson(json -> json.object(() -> {
                        json.fieldOf("evidence", taken.evidence());
                        json.field("taken", taken.taken());
                        json.field("known", taken.known());
                        json.field("problems", taken.problems().size());
                    }));
                } else {
                    session.say(taken.evidence() + ": " + taken.taken() + " indicators taken, " + taken.known()
                            + " looked for already, " + taken.problems().size() + " problems.");
                }
                return taken.fellShort() ? ExitCode.SHORT : ExitCode.DONE;
            });
        }
    }
}
