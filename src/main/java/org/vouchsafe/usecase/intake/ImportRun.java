package org.vouchsafe.usecase.intake;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.carrier.Carrier;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.evidence.ImportOptions.Mode;
import org.vouchsafe.usecase.evidence.ImportOutcome;
import org.vouchsafe.usecase.evidence.ImportOutcome.FileOutcome;
import org.vouchsafe.usecase.inventory.JudgedInventories;
import org.vouchsafe.usecase.position.Changes;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.questionnaire.backing.BackAnswers;
import org.vouchsafe.usecase.questionnaire.backing.NamedEvidence;
import org.vouchsafe.usecase.read.StateChange;

/** One import of one or many files; each of them, with all that came in it, is one change. Used once; not thread-safe. */
public final class ImportRun {
    private final Workspace workspace;
    private final FileReading reading;
    private final InstantSource clock;
    private final Positions positions;
    private final List<String> followed = new ArrayList<>();
    private final Order order;
    private final Intake intake;
    private final List<FileOutcome> outcomes = new ArrayList<>();
    private final Map<String, EvidenceId> rehearsed = new HashMap<>();

    /** Who wants what. */
    public record Order(ImportOptions options, Actor actor) {}

    public ImportRun(Workspace workspace, FileReading reading, Positions positions, InstantSource clock, Order order,
            LookUp.Looking looking) {
        this.workspace = workspace;
        this.reading = reading;
        this.clock = clock;
        this.positions = positions;
        this.order = order;
        this.intake = Intake.of(reading, positions, order.options(), looking);
    }

    /** Imports what the walk found. */
    public ImportOutcome of(FileWalk walk, Progress progress) {
        if (order.options().mode() == Mode.DRY_RUN) {
            List<StateChange> changes = workspace.rehearse(entry(""), tx -> {
                walk.files().forEach(found -> rehearse(tx, found, progress));
                if (intake.deliveries().pending(tx)) {
                    intake.touched().byAnything(tx);
                    intake.deliveries().settle(tx);
                }
                NamedEvidence named = named(tx);
                named.link(tx);
                judged(tx, named);
                return changes(tx);
            });
            return outcome(walk, changes);
        }
        try {
            for (FileWalk.Found found : walk.files()) {
                progress.checkCancelled();
                keep(found, progress);
            }
        } finally {
            // What was recorded stays when the rest is cancelled, and with it what came together.
            settle();
            followed.addAll(positions.settle());
        }
        return outcome(walk, workspace.read(tx -> {
            judged(tx, named(tx));
            return changes(tx);
        }));
    }

    private void settle() {
        boolean pending = workspace.<Boolean>read(tx -> {
            boolean any = intake.deliveries().pending(tx);
            if (any) {
                intake.touched().byAnything(tx);
            }
            return any;
        });
        if (pending) {
            workspace.write(new Entry(order.actor().name(), "delivery", "", ""), tx -> {
                intake.deliveries().settle(tx);
                return null;
            });
        }
        if (workspace.<Boolean>read(tx -> named(tx).pending())) {
            workspace.write(new Entry(order.actor().name(), BackAnswers.LINK, "", ""), tx -> {
                named(tx).link(tx);
                return null;
            });
        }
    }

    private NamedEvidence named(ReadTx tx) {
        List<NamedEvidence.Came> came = new ArrayList<>();
        intake.deliveries().each((id, path) -> came.add(new NamedEvidence.Came(id, path)));
        return new NamedEvidence(tx, came);
    }

    private void judged(ReadTx tx, NamedEvidence named) {
        for (Map<String, List<Problem>> found : List.of(intake.deliveries().failed(tx), named.missing())) {
            outcomes.replaceAll(each -> found.containsKey(each.name()) ? each.with(found.getOrDefault(each.name(), List.of())) : each);
        }
        if (outcomes.stream().anyMatch(each -> evidence(each) != null && JudgedInventories.mayBeSettled(each.problems()))) {
            var held = new JudgedInventories(tx, Viewpoint.LATEST);
            outcomes.replaceAll(each -> {
                EvidenceId id = evidence(each);
                return id == null ? each : each.stillOpen(held.open(id, each.problems()));
            });
        }
    }

    /** What is rehearsed has its number only for that long. */
    private @Nullable EvidenceId evidence(FileOutcome outcome) {
        return outcome.evidence() != null ? outcome.evidence() : rehearsed.get(outcome.name());
    }

    private ImportOutcome outcome(FileWalk walk, List<StateChange> changes) {
        List<FileOutcome> all = new ArrayList<>(outcomes);
        walk.problems().forEach(problem -> all.add(Outcomes.refused(problem.file(), problem)));
        return new ImportOutcome(all, changes, followed);
    }

    private List<StateChange> changes(ReadTx tx) {
        return Changes.between(intake.touched().before(), intake.touched().after(tx));
    }

    private void keep(FileWalk.Found found, Progress progress) {
        int before = intake.deliveries().size();
        try {
            keepWhole(found, progress);
        } catch (RuntimeException e) {
            intake.deliveries().backTo(before);
            throw e;
        }
    }

    private void keepWhole(FileWalk.Found found, Progress progress) {
        try {
            Received received = reading.receive(found);
            Optional<Carrier> carrier = reading.carrier(received);
            if (carrier.isPresent()) {
                keepCarrier(received, carrier.get(), progress);
            } else {
                outcomes.addAll(keepFile(received, progress));
            }
        } catch (FileReading.Unreadable e) {
            outcomes.add(Outcomes.refused(found.shown(), e.problem()));
        }
    }

    private List<FileOutcome> keepFile(Received received, Progress progress) {
        FileWalk.Found found = received.found();
        Evidence held = workspace.read(tx -> intake.held(tx, received.sha256()));
        if (held != null && intake.isSettled(held)) {
            return List.of(workspace.<FileOutcome>read(tx -> intake.cameAgain(tx, found, held, null)));
        }
        ReadFile file = reading.read(received, progress);
        if (held == null && !intake.keeping().keeps(file)) {
            return List.of(Outcomes.notKept(file));
        }
        progress.checkCancelled();
        workspace.read(tx -> {
            intake.remember(tx, file, held);
            return null;
        });
        return workspace.write(entry(found.shown()), tx -> {
            List<FileOutcome> done = held != null ? List.of(placeAgain(tx, file, held)) : record(tx, file);
            progress.checkCancelled();
            return done;
        });
    }

    private void keepCarrier(Received received, Carrier carrier, Progress progress) {
        Evidence held = workspace.read(tx -> intake.held(tx, received.sha256()));
        if (held != null && intake.isSettled(held)
                && workspace.<Boolean>read(tx -> !tx.carriers().in(held.id(), Viewpoint.LATEST).isEmpty())) {
            outcomes.add(workspace.<FileOutcome>read(tx -> intake.cameAgain(tx, received.found(), held, null)));
            return;
        }
        outcomes.addAll(workspace.<List<FileOutcome>>write(entry(received.found().shown()), tx -> {
            List<FileOutcome> unloaded = unload(tx, received, carrier, progress);
            progress.checkCancelled();
            return unloaded;
        }));
    }

    private List<FileOutcome> unload(WriteTx tx, Received received, Carrier carrier, Progress progress) {
        try {
            return new Unloading(tx, intake, progress, clock.instant()).of(received, carrier);
        } catch (IOException e) {
            throw new Refused(Refused.Kind.ENVIRONMENT,
                    received.found().shown() + " could not be unpacked: " + e.getMessage() + " Nothing of it was imported.", e);
        }
    }

    private void rehearse(WriteTx tx, FileWalk.Found found, Progress progress) {
        progress.checkCancelled();
        try {
            Received received = reading.receive(found);
            Optional<Carrier> carrier = reading.carrier(received);
            if (carrier.isPresent()) {
                outcomes.addAll(unload(tx, received, carrier.get(), progress));
                return;
            }
            Evidence held = intake.held(tx, received.sha256());
            ReadFile file = reading.read(received, progress);
            if (held == null && !intake.keeping().keeps(file)) {
                outcomes.add(Outcomes.notKept(file));
            } else {
                intake.remember(tx, file, held);
                outcomes.addAll(held != null ? List.of(placeAgain(tx, file, held)) : record(tx, file));
            }
        } catch (FileReading.Unreadable e) {
            outcomes.add(Outcomes.refused(found.shown(), e.problem()));
        }
    }

    private FileOutcome placeAgain(WriteTx tx, ReadFile file, Evidence held) {
        String place = intake.isSettled(held) ? null : intake.recording().placeAgain(tx, held.id(), held.placedAt(), file);
        return intake.cameAgain(tx, file.found(), held, place);
    }

    private List<FileOutcome> record(WriteTx tx, ReadFile read) {
        ReadFile file = intake.recording().heldAgainstWhatIsHeld(tx, read, intake.provenance(), clock.instant());
        Recording.Recorded recorded = intake.recording().record(tx, file, intake.provenance(), clock.instant());
        intake.deliveries().arrived(recorded.evidence(), file.found().shown(), file.found().among());
        rehearsed.put(file.found().shown(), recorded.evidence());
        List<FileOutcome> done = new ArrayList<>();
        done.add(intake.outcomes().recorded(file, recorded));
        done.addAll(intake.looking().after(tx, file, clock.instant()));
        return done;
    }

    private Entry entry(String subject) {
        String why = order.options().why();
        return new Entry(order.actor().name(), "import", subject, why == null ? "" : why);
    }
}
