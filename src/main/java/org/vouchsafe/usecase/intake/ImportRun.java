package org.vouchsafe.usecase.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.ImportOptions;
import org.vouchsafe.usecase.ImportOptions.Mode;
import org.vouchsafe.usecase.ImportOutcome;
import org.vouchsafe.usecase.ImportOutcome.Disposition;
import org.vouchsafe.usecase.ImportOutcome.FileOutcome;
import org.vouchsafe.usecase.position.Changes;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;

/** One import of one or many files. Used once; not thread-safe. */
public final class ImportRun {
    private final Workspace workspace;
    private final FileReading reading;
    private final InstantSource clock;
    private final Order order;
    private final Recording recording;
    private final Touched touched;
    private final List<FileOutcome> outcomes = new ArrayList<>();

    /** Who wants what. */
    public record Order(ImportOptions options, Actor actor) {
        Placing.Asked asked() {
            return new Placing.Asked(options.supplier(), options.product(), options.release());
        }
    }

    public ImportRun(Workspace workspace, FileReading reading, Positions positions, InstantSource clock, Order order) {
        this.workspace = workspace;
        this.reading = reading;
        this.touched = new Touched(positions);
        this.clock = clock;
        this.order = order;
        ImportOptions options = order.options();
        this.recording = new Recording(order.asked(),
                new Recording.Provenance(options.receivedAt(), options.from(), options.channel(), options.why()));
    }

    /** Imports what the walk found. */
    public ImportOutcome of(FileWalk walk, Progress progress) {
        if (order.options().mode() == Mode.DRY_RUN) {
            List<StateChange> changes = workspace.rehearse(entry(""), tx -> {
                walk.files().forEach(found -> rehearse(tx, found, progress));
                return changes(tx);
            });
            return outcome(walk, changes);
        }
        for (FileWalk.Found found : walk.files()) {
            progress.checkCancelled();
            outcomes.add(keep(found, progress));
        }
        return outcome(walk, workspace.read(this::changes));
    }

    private ImportOutcome outcome(FileWalk walk, List<StateChange> changes) {
        List<FileOutcome> all = new ArrayList<>(outcomes);
        walk.problems().forEach(problem -> all.add(refused(problem.file(), "unknown", problem)));
        return new ImportOutcome(all, changes);
    }

    private List<StateChange> changes(ReadTx tx) {
        return Changes.between(touched.before(), touched.after(tx));
    }

    private FileOutcome keep(FileWalk.Found found, Progress progress) {
        try {
            byte[] bytes = reading.bytes(found);
            Sha256 sha256 = Sha256.of(bytes);
            Evidence held = workspace.read(tx -> held(tx, sha256));
            if (held != null && !order.asked().namesRelease()) {
                return alreadyHeld(found, held, null);
            }
            ReadFile file = reading.read(found, bytes, sha256, progress);
            if (held == null && !isKept(file)) {
                return notKept(file);
            }
            progress.checkCancelled();
            workspace.read(tx -> {
                remember(tx, file, held);
                return null;
            });
            return workspace.write(entry(found.shown()), tx -> {
                FileOutcome outcome = record(tx, file, held, Disposition.IMPORTED);
                progress.checkCancelled();
                return outcome;
            });
        } catch (FileReading.Unreadable e) {
            return refused(found.shown(), "unknown", e.problem());
        }
    }

    private void rehearse(WriteTx tx, FileWalk.Found found, Progress progress) {
        progress.checkCancelled();
        try {
            byte[] bytes = reading.bytes(found);
            Sha256 sha256 = Sha256.of(bytes);
            Evidence held = held(tx, sha256);
            ReadFile file = reading.read(found, bytes, sha256, progress);
            if (held == null && !isKept(file)) {
                outcomes.add(notKept(file));
            } else {
                remember(tx, file, held);
                outcomes.add(record(tx, file, held, Disposition.WOULD_IMPORT));
            }
        } catch (FileReading.Unreadable e) {
            outcomes.add(refused(found.shown(), "unknown", e.problem()));
        }
    }

    private void remember(ReadTx tx, ReadFile file, @Nullable Evidence held) {
        if (held == null && !order.asked().namesRelease()) {
            touched.by(file, tx);
        } else {
            // A placement can change what a document speaks of, and so anything.
            touched.byAnything(tx);
        }
    }

    private FileOutcome record(WriteTx tx, ReadFile file, @Nullable Evidence held, Disposition disposition) {
        if (held != null) {
            String place = order.asked().namesRelease() ? recording.placeAgain(tx, held.id(), held.placedAt(), file) : null;
            return alreadyHeld(file.found(), held, place);
        }
        Instant now = clock.instant();
        Recording.Recorded recorded = recording.record(tx, file, now);
        Disposition became = disposition == Disposition.IMPORTED && isDocument(file) ? Disposition.KEPT_AS_DOCUMENT : disposition;
        return new FileOutcome(file.found().shown(), became, disposition == Disposition.WOULD_IMPORT ? null : recorded.evidence(),
                file.result().formatAndVersion(), file.summary(), recorded.place(), recorded.unplacedReason(), file.problems());
    }

    private boolean isKept(ReadFile file) {
        if (order.options().mode() == Mode.KEEP_UNREADABLE) {
            return true;
        }
        return switch (file.recognition()) {
            case FORMAT -> !file.isUnreadable();
            // Who names a letter wants it kept; who names a folder means the evidence in it, not what else lies there.
            case NONE -> file.found().asked() == FileWalk.Asked.BY_NAME;
            case DAMAGED -> false;
        };
    }

    private static boolean isDocument(ReadFile file) {
        return file.kind() == org.vouchsafe.domain.evidence.DocumentKind.DOCUMENT;
    }

    private static @Nullable Evidence held(ReadTx tx, Sha256 sha256) {
        return tx.evidence().withBytes(sha256).stream().filter(each -> each.withdrawn() == null).findFirst().orElse(null);
    }

    private static FileOutcome alreadyHeld(FileWalk.Found found, Evidence held, @Nullable String place) {
        String summary = place == null ? "already held" : "already held, now placed";
        return new FileOutcome(found.shown(), Disposition.ALREADY_HELD, held.id(), held.format(), summary, place, null, List.of());
    }

    private static FileOutcome notKept(ReadFile file) {
        return new FileOutcome(file.found().shown(), Disposition.NOT_KEPT, null, file.result().formatAndVersion(), file.summary(), null,
                null,
                file.problems());
    }

    private static FileOutcome refused(String name, String kind, Problem problem) {
        return new FileOutcome(name, Disposition.NOT_KEPT, null, kind, "not read", null, null, List.of(problem));
    }

    private Entry entry(String subject) {
        String why = order.options().why();
        return new Entry(order.actor().name(), "import", subject, why == null ? "" : why);
    }
}
