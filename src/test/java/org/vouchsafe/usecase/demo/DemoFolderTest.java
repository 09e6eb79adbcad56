package org.vouchsafe.usecase.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.usecase.Refused;

/** Each run writes where no other has written. */
class DemoFolderTest {
    @TempDir
    Path folder;

    @Test
    void takesTheFolderThenNumberedOnesWithinIt() throws IOException {
        Path out = folder.resolve("new").resolve("out");
        for (String expected : new String[] {"", "run-2", "run-3"}) {
            Path fresh = DemoFolder.fresh(out, List.of("w.vouchsafe"));
            assertThat(fresh).isDirectory().isEqualTo(out.resolve(expected));
            Files.writeString(fresh.resolve("w.vouchsafe"), expected);
        }
    }

    @Test
    void withoutAFolderEachRunHasItsOwn() throws IOException {
        Path one = DemoFolder.fresh(null, List.of("w.vouchsafe"));
        Path other = DemoFolder.fresh(null, List.of("w.vouchsafe"));
        assertThat(one).isDirectory().isNotEqualTo(other);
        Files.delete(one);
        Files.delete(other);
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "x");
        assertThatThrownBy(() -> DemoFolder.fresh(file, List.of("w.vouchsafe"))).isInstanceOf(Refused.class);
        assertThat(file).hasContent("x");
    }

    @Test
    void whatIsNotFinishedLeavesNothing() {
        Path home = folder.resolve("samples").resolve("case");
        assertThatThrownBy(() -> DemoFolder.whole(home, building -> {
            write(building.resolve("half"));
            throw new java.util.concurrent.CancellationException();
        })).isInstanceOf(java.util.concurrent.CancellationException.class);
        assertThat(home.getParent()).isEmptyDirectory();
        DemoFolder.whole(home, building -> write(building.resolve("all")));
        assertThat(home.resolve("all")).exists();
        assertThat(home.getParent()).isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("building-"));
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "x");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
