package org.vouchsafe.usecase.intake;

import java.io.InputStream;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.store.evidence.Content;

/** A file whose bytes are at hand and were hashed, but not yet looked into. */
public record Received(FileWalk.Found found, SourceFile file, Sha256 sha256) {
    /** Its bytes as the workspace takes them. */
    Content content() {
        return new Content() {
            @Override
            public long size() {
                return file.size();
            }

            @Override
            public InputStream open() {
                return file.open();
            }
        };
    }
}
