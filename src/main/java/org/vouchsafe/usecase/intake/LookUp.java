package org.vouchsafe.usecase.intake;

import java.time.Instant;
import java.util.List;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.usecase.evidence.ImportOutcome.FileOutcome;

/** Looks up in the feeds what an import brings, and copies what touches it, in the same change. */
public interface LookUp {
    /** Begins to look for one import; all of it sees the feeds as of one moment. */
    Looking begin();

    /** One import's looking. Not thread-safe. */
    interface Looking extends AutoCloseable {
        /** Copies what touches this file, which was just recorded; gives what became of it, nothing where there was nothing to do. */
        List<FileOutcome> after(WriteTx tx, ReadFile file, Instant now);

        @Override
        void close();
    }

    /** There are no feeds. */
    LookUp NONE = () -> new Looking() {
        @Override
        public List<FileOutcome> after(WriteTx tx, ReadFile file, Instant now) {
            return List.of();
        }

        @Override
        public void close() {}
    };
}
