package org.vouchsafe.usecase.export;

import java.nio.file.Path;
import java.util.List;
import org.vouchsafe.usecase.publish.FileDrop;

/** A file that is written whole or not at all, and never over another. */
final class NewFile {
    private NewFile() {}

    static void write(Path file, byte[] bytes) {
        try (var drop = new FileDrop(FileDrop.Existing.REFUSE)) {
            drop.demandFree(List.of(file));
            drop.prepare(file, bytes);
            drop.place();
            drop.settle();
        }
    }
}
