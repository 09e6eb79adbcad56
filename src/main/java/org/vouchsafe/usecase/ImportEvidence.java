package org.vouchsafe.usecase;

import java.nio.file.Path;
import java.util.List;
import org.vouchsafe.job.Progress;

/** Reads files or folders into the workspace: keep, recognise, read, place, log; one transaction per file. */
public final class ImportEvidence {

    /**
     * Imports files and, for folders, the files below them in stable order.
     *
     * @throws Refused when a path does not exist or the workspace is read-only
     */
    public ImportOutcome importFiles(List<Path> paths, ImportOptions options, Actor actor, Progress progress) {
        throw new UnsupportedOperationException("not yet");
    }
}
