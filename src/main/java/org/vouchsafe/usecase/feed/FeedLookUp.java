package org.vouchsafe.usecase.feed;

import java.nio.file.Path;
import org.vouchsafe.usecase.intake.FileReading;
import org.vouchsafe.usecase.intake.LookUp;

/** Looks things up in the feeds of a folder. */
public final class FeedLookUp implements LookUp {
    private final Path folder;
    private final FileReading reading;

    /** @param reading reads what is copied, as an import of the same bytes would */
    public FeedLookUp(Path folder, FileReading reading) {
        this.folder = folder;
        this.reading = reading;
    }

    @Override
    public Looking begin() {
        return looking();
    }

    FeedLooking looking() {
        return new FeedLooking(folder, reading);
    }
}
