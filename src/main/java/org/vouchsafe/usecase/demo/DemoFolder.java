package org.vouchsafe.usecase.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.usecase.Refused;

/** Where a run writes, without ever writing over an earlier one. */
final class DemoFolder {
    private DemoFolder() {}

    /**
     * A folder without files of these names: the one wanted, or a numbered one within it.
     *
     * @param wanted null: a new temporary folder
     */
    static Path fresh(@Nullable Path wanted, List<String> files) {
        try {
            if (wanted == null) {
                return Files.createTempDirectory("vouchsafe-demo-");
            }
            Path folder = wanted;
            for (int run = 2; isTaken(folder, files); run++) {
                folder = wanted.resolve("run-" + run);
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refused(Refused.Kind.ENVIRONMENT, "The folder " + wanted + " cannot be made: " + FileFailure.words(e) + ".", e);
        }
    }

    private static boolean isTaken(Path folder, List<String> files) {
        return files.stream().anyMatch(file -> Files.exists(folder.resolve(file)));
    }

    /** Makes a folder that is there with all that the work puts into it, or not at all. */
    static void whole(Path folder, Consumer<Path> work) {
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Path building = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "building-");
            try {
                work.accept(building);
                Files.move(building, folder);
            } finally {
                remove(building);
            }
        } catch (IOException e) {
            throw new Refused(Refused.Kind.ENVIRONMENT, "The folder " + folder + " cannot be made: " + FileFailure.words(e) + ".", e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
