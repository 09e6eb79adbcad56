package org.vouchsafe.usecase.incident.indicator;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.evidence.ImportEvidence;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.evidence.ImportOutcome;
import org.vouchsafe.usecase.position.Positions;

/** Takes the indicators of a list into an incident: the list is kept as evidence, and each indicator of it that is new becomes an entry of the log. */
public final class TakeIndicators {
    /** How the log calls it. */
    public static final String TAKE = "incident indicators";
    private final Workspace workspace;
    private final ImportEvidence imports;
    private final Positions positions;

    public TakeIndicators(Workspace workspace, ImportEvidence imports, Positions positions) {
        this.workspace = workspace;
        this.imports = imports;
        this.positions = positions;
    }

    /**
     * What was taken.
     *
     * @param evidence under which the list is kept
     * @param taken how many indicators are new
     * @param known how many were looked for already
     * @param problems of the list, each at its place
     */
    public record Taken(EvidenceId evidence, int taken, int known, List<Problem> problems) {
        public Taken {
            problems = List.copyOf(problems);
        }

        /** True when something of the list could not be taken. */
        public boolean fellShort() {
            return problems.stream().anyMatch(each -> each.severity() == Severity.ERROR);
        }
    }

    /**
     * Takes them.
     *
     * @throws Refused when there is no such incident, the file cannot be read, or it is empty
     */
    public Taken take(String incident, Path file, Actor actor, Progress progress) {
        Incident found = Guard.of(() -> workspace.read(tx -> incident(tx, incident)));
        ImportOutcome outcome = imports.importFiles(List.of(file), new ImportOptions(null, null, null, null, null,
                "indicators of " + found.id(), null, ImportOptions.Mode.KEEP_UNREADABLE), actor, progress);
        EvidenceId id = outcome.files().stream().map(ImportOutcome.FileOutcome::evidence).filter(Objects::nonNull).findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, file + " could not be kept: "
                        + outcome.problems().stream().map(Problem::what).collect(Collectors.joining(" "))));
        String name = file.getFileName().toString();
        Taken taken = Guard
                .of(() -> workspace.write(new org.vouchsafe.store.audit.Entry(actor.name(), TAKE, found.id().value(), name), tx -> {
                    IndicatorList.Read read = IndicatorList.read(new SourceFile(name, tx.evidence().bytes(id)));
                    Incident now = incident(tx, incident);
                    Set<String> known = Room.of(now, LocalDate.EPOCH).indicators().stream()
                            .map(each -> each.said().indicator()).collect(Collectors.toSet());
                    List<IndicatorList.Listed> fresh = read.indicators().stream().filter(each -> !known.contains(each.indicator()))
                            .toList();
                    fresh.forEach(each -> tx.recordIncidents().say(now.id(), new Entry.Indicated(each.indicator(),
                            each.words().isEmpty() ? name : each.words() + " (" + name + ")"), List.of(id)));
                    tx.subject(now.id() + ", " + fresh.size() + " of " + name);
                    return new Taken(id, fresh.size(), read.indicators().size() - fresh.size(), read.problems());
                }));
        positions.settle();
        return taken;
    }

    private static Incident incident(ReadTx tx, String id) {
        return tx.incidents().find(id, Viewpoint.LATEST).orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                "There is no incident '" + id.strip() + "'. 'vouchsafe incident list' shows those there are."));
    }
}
