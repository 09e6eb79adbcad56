package org.vouchsafe.usecase.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.usecase.Refused;

/** Where a run writes, without ever writing over an earlier one. */
final class DemoFolder {
    private DemoFolder() {}

    /**
     * A folder without a file of that name: the one wanted, or a numbered one within it.
     *
     * @param wanted null: a new temporary folder
     */
    static Path fresh(@Nullable Path wanted, String file) {
        try {
            if (wanted == null) {
                return Files.createTempDirectory("vouchsafe-demo-");
            }
            Path folder = wanted;
            for (int run = 2; Files.exists(folder.resolve(file)); run++) {
                folder = wanted.resolve("run-" + run);
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refused(Refused.Kind.ENVIRONMENT, "The folder " + wanted + " cannot be made: " + e.getMessage(), e);
        }
    }
}
