package org.vouchsafe.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the program keeps what it keeps, on each system, and what it writes into its log. */
class PlacesTest {
    private static final Path HOME = Path.of("/home/mara");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-04-01T08:00:00.123456Z"));
    @TempDir
    Path folder;

    @Test
    void eachSystemHasItsPlaces() {
        assertThat(Places.of("Linux", HOME, Map.<String, String>of()::get))
                .isEqualTo(new Places(HOME.resolve(".local/share/vouchsafe"), HOME.resolve(".local/state/vouchsafe")));
        assertThat(Places.of("Linux", HOME, Map.of("XDG_DATA_HOME", "/d", "XDG_STATE_HOME", "/s")::get))
                .isEqualTo(new Places(Path.of("/d/vouchsafe"), Path.of("/s/vouchsafe")));
        assertThat(Places.of("Linux", HOME, Map.of("XDG_DATA_HOME", "relative")::get).data()).as("a relative path is to be ignored")
                .isEqualTo(HOME.resolve(".local/share/vouchsafe"));
        assertThat(Places.of("Mac OS X", HOME, Map.<String, String>of()::get)).isEqualTo(
                new Places(HOME.resolve("Library/Application Support/Vouchsafe"), HOME.resolve("Library/Logs/Vouchsafe")));
        assertThat(Places.of("Windows 11", HOME, Map.of("LOCALAPPDATA", "/local")::get))
                .isEqualTo(new Places(Path.of("/local/Vouchsafe"), Path.of("/local/Vouchsafe/Logs")));
    }

    @Test
    void theLogTellsWhatFailedAndDoesNotGrowForEver() throws Exception {
        LogFile log = new LogFile(folder.resolve("logs"), CLOCK);
        log.note("vouchsafe started");
        log.failure(Thread.currentThread(), new IllegalStateException("broken on purpose"));
        Path file = folder.resolve("logs").resolve("vouchsafe.log");
        assertThat(file).content().startsWith("2026-04-01T08:00:00.123Z vouchsafe started").contains("broken on purpose", "PlacesTest");

        log.note("x".repeat(1 << 20));
        log.note("after");
        assertThat(file).content().isEqualTo("2026-04-01T08:00:00.123Z after" + System.lineSeparator());
        assertThat(folder.resolve("logs").resolve("vouchsafe.1.log")).exists();
    }

    @Test
    void aLogThatCannotBeWrittenStopsNobody() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "a file where the folder should be");
        new LogFile(taken, CLOCK).note("lost");
        assertThat(taken).hasContent("a file where the folder should be");
    }

    @Test
    void theProgramKnowsItsFileFromTheAddressOfItsClass() {
        String self = "/org/vouchsafe/wiring/ProgramFile.class";
        assertThat(ProgramFile.of("jar:file:/opt/vouchsafe/lib/app/vouchsafe.jar!" + self))
                .isEqualTo(Path.of("/opt/vouchsafe/lib/app/vouchsafe.jar"));
        assertThat(ProgramFile.of("jar:file:/Mara%20Lind/a%2Bb.jar!" + self)).isEqualTo(Path.of("/Mara Lind/a+b.jar"));
        assertThat(ProgramFile.of("file:/source/target/classes" + self)).isEqualTo(Path.of("/source/target/classes"));
        assertThat(ProgramFile.of("jrt:/vouchsafe" + self)).isNull();
        assertThat(ProgramFile.place()).isDirectory();
    }
}
