package org.vouchsafe.ui.shell.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.ui.component.table.TableMemory.Direction;
import org.vouchsafe.ui.component.table.TableMemory.Layout;
import org.vouchsafe.ui.theme.ThemeChoice;

/** What the window remembers, and where. */
class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void remembersFromOneStartToTheNext() {
        Path file = folder.resolve("deep").resolve("settings.properties");
        Settings first = Settings.read(file);
        first.theme(ThemeChoice.DARK);
        first.window(new WindowSize(1280, 800, WindowSize.Extent.MAXIMISED));
        first.opened(folder.resolve("a.vouchsafe"));
        first.opened(folder.resolve("b.vouchsafe"));
        first.opened(folder.resolve("a.vouchsafe"));
        first.remember("evidence", new Layout("received", Direction.DESCENDING, List.of("name", "received")));

        Settings second = Settings.read(file);
        assertThat(second.theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(second.window()).isEqualTo(new WindowSize(1280, 800, WindowSize.Extent.MAXIMISED));
        assertThat(second.recent()).containsExactly(folder.resolve("a.vouchsafe"), folder.resolve("b.vouchsafe"));
        assertThat(second.recall("evidence")).contains(new Layout("received", Direction.DESCENDING, List.of("name", "received")));
        assertThat(second.recall("other")).isEmpty();
    }

    @Test
    void aDamagedFileCountsAsEmpty() throws IOException {
        Path file = folder.resolve("settings.properties");
        Files.writeString(file, "window=12x\ntheme=PINK\ntable.x=;;;;\nbad=\\u00zz");

        Settings settings = Settings.read(file);
        assertThat(settings.window()).isEqualTo(WindowSize.FIRST);
        assertThat(settings.theme()).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(settings.recall("x")).isEmpty();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNoReasonToFail() throws IOException {
        Path file = folder.resolve("taken");
        Files.writeString(file, "a file where a folder should be");

        Settings settings = Settings.read(file.resolve("settings.properties"));
        settings.theme(ThemeChoice.LIGHT);
        assertThat(settings.theme()).isEqualTo(ThemeChoice.LIGHT);
    }

    @Test
    void aWindowIsNeverSmallerThanTheScreensNeed() {
        assertThat(WindowSize.parse("200x150")).isEqualTo(WindowSize.LEAST);
    }

    @Test
    void eachSystemHasItsPlace() {
        Path home = Path.of("home");

        assertThat(SettingsPlace.file("Linux", Map.of(), home)).isEqualTo(home.resolve(".config/vouchsafe/settings.properties"));
        assertThat(SettingsPlace.file("Linux", Map.of("XDG_CONFIG_HOME", "/conf"), home))
                .isEqualTo(Path.of("/conf/vouchsafe/settings.properties"));
        assertThat(SettingsPlace.file("Linux", Map.of("XDG_CONFIG_HOME", "conf"), home)).as("a relative path is to be ignored")
                .isEqualTo(home.resolve(".config/vouchsafe/settings.properties"));
        assertThat(SettingsPlace.file("Mac OS X", Map.of(), home))
                .isEqualTo(home.resolve("Library/Application Support/Vouchsafe/settings.properties"));
        assertThat(SettingsPlace.file("Windows 11", Map.of("APPDATA", "/roam"), home))
                .isEqualTo(Path.of("/roam/Vouchsafe/settings.properties"));
    }
}
