package org.vouchsafe.usecase;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.intake.FileReading;
import org.vouchsafe.usecase.intake.FileWalk;
import org.vouchsafe.usecase.intake.ImportRun;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Reads files or folders into the workspace: keep, recognise, read, place, log; one transaction per file. */
public final class ImportEvidence {
    private final Workspace workspace;
    private final FileReading reading;
    private final Positions positions;
    private final InstantSource clock;

    public ImportEvidence(Workspace workspace, FileReading reading, Positions positions, InstantSource clock) {
        this.workspace = workspace;
        this.reading = reading;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * Imports files and, for folders, the files below them in stable order. What a format knows is recorded as far as it could be read. A
     * file no format knows is kept as a document when it was named itself (a letter, a picture); within a folder, and where a file is
     * damaged, only when the options wish it. When cancelled, files recorded before stay and the rest leaves no trace.
     *
     * @throws Refused when a path does not exist, the options name a product of several suppliers, or the workspace is read-only
     * @throws java.util.concurrent.CancellationException when the progress is cancelled
     */
    public ImportOutcome importFiles(List<Path> paths, ImportOptions options, Actor actor, Progress progress) {
        for (Path path : paths) {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refused(Refused.Kind.REQUEST, "There is no file or folder " + path + ".");
            }
        }
        return Guard.of(() -> {
            refuseAmbiguous(options);
            var run = new ImportRun(workspace, reading, positions, clock, new ImportRun.Order(options, actor));
            return run.of(FileWalk.of(paths), progress);
        });
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
