package org.vouchsafe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vouchsafe.input.SourceFile;

/** The folder of files from the wild that {@code -Pcorpus -Dcorpus=DIR} names. Without it a test that asks for it fails. */
public final class Corpus {
    private Corpus() {}

    /** All files below a folder of the corpus that end in one of these; at least one. */
    public static List<Path> files(String folder, String... endings) {
        Path root = Path.of(System.getProperty("corpus", ""), folder);
        assertThat(root).as("-Dcorpus names a folder with " + folder).isDirectory();
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(file -> endings.length == 0 || Stream.of(endings).anyMatch(file.getFileName().toString()::endsWith)).sorted()
                    .toList();
            assertThat(found).as("files in " + root).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SourceFile source(Path file) {
        try {
            return new SourceFile(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folder and name, for a dynamic test. */
    public static String title(Path file) {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }
}
