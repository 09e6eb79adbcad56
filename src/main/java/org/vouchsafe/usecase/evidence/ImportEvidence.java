package org.vouchsafe.usecase.evidence;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.intake.FileReading;
import org.vouchsafe.usecase.intake.FileWalk;
import org.vouchsafe.usecase.intake.ImportRun;
import org.vouchsafe.usecase.intake.LookUp;
import org.vouchsafe.usecase.intake.NamedFiles;
import org.vouchsafe.usecase.intake.ReadFile;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Reads files or folders into the workspace: keep, recognise, read, place, log; one transaction per file. */
public final class ImportEvidence {
    private final Workspace workspace;
    private final FileReading reading;
    private final Positions positions;
    private final InstantSource clock;
    private final LookUp lookUp;

    public ImportEvidence(Workspace workspace, FileReading reading, Positions positions, InstantSource clock, LookUp lookUp) {
        this.workspace = workspace;
        this.reading = reading;
        this.positions = positions;
        this.clock = clock;
        this.lookUp = lookUp;
    }

    /**
     * Imports files and, for folders, the files below them in stable order. What a format knows is recorded as far as it could be read. A
     * file no format knows is kept as a document (a letter, a picture), unless it is what programs leave in folders; a damaged one only
     * when the options wish it. When cancelled, files recorded before stay and the rest leaves no trace.
     *
     * @throws Refused when a path does not exist, the time of receipt is still to come, the options name a product of several suppliers, or the workspace is read-only
     * @throws java.util.concurrent.CancellationException when the progress is cancelled
     */
    public ImportOutcome importFiles(List<Path> paths, ImportOptions options, Actor actor, Progress progress) {
        Instant now = clock.instant();
        if (options.receivedAt() != null && options.receivedAt().isAfter(now)) {
            throw new Refused(Refused.Kind.REQUEST,
                    "Nothing can have been received at " + options.receivedAt() + ", which is still to come. It is now " + now + ".");
        }
        for (Path path : paths) {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refused(Refused.Kind.REQUEST, "There is no file or folder " + path + ".");
            }
            NamedFiles.refuseUnopenable(path);
        }
        return Guard.of(() -> {
            refuseAmbiguous(options);
            try (LookUp.Looking looking = lookUp.begin()) {
                var run = new ImportRun(workspace, reading, positions, clock, new ImportRun.Order(options, actor), looking);
                return run.of(FileWalk.of(paths), progress);
            }
        });
    }

    /**
     * Imports one file that must be a register.
     *
     * @throws Refused when it is something else, saying what; and as {@link #importFiles}
     */
    public ImportOutcome importRegister(Path path, Actor actor, Progress progress) {
        NamedFiles.refuseUnopenable(path);
        FileWalk walk = FileWalk.of(List.of(path));
        if (walk.files().size() == 1 && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            try {
                ReadFile file = reading.read(reading.receive(walk.files().getFirst()), progress);
                if (!isRegister(file)) {
                    throw new Refused(Refused.Kind.REQUEST,
                            path + " is not a register but "
                                    + (file.recognition() == ReadFile.Recognition.FORMAT
                                            ? file.result().formatAndVersion() + " (" + file.summary() + ")"
                                            : "a file of no format that is read")
                                    + ", so nothing was changed. 'vouchsafe import' takes other files.");
                }
            } catch (FileReading.Unreadable e) {
                throw new Refused(Refused.Kind.REQUEST, path + ": " + e.problem().what() + " " + e.problem().fix());
            }
        } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused(Refused.Kind.REQUEST, path + " is a folder. Name the register itself.");
        }
        return importFiles(List.of(path), ImportOptions.NONE, actor, progress);
    }

    // One of which no row could be read is still a register: its problems say what is wrong.
    private static boolean isRegister(ReadFile file) {
        return file.kind() == DocumentKind.REGISTER || file.result().formatAndVersion().startsWith("Register");
    }

    private void refuseAmbiguous(ImportOptions options) {
        if (options.product() == null || options.supplier() != null) {
            return;
        }
        RegisterIndex register = workspace.read(tx -> new RegisterIndex(tx.register().portfolio(org.vouchsafe.domain.Viewpoint.LATEST)));
        int known = register.productsNamed(options.product()).size();
        if (known != 1) {
            throw new Refused(Refused.Kind.REQUEST,
                    known == 0 ? "The register has no product " + options.product() + ". Say also who supplies it."
                            : "Several suppliers have a product " + options.product() + ". Say which supplier is meant.");
        }
    }
}
