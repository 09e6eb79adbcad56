package org.vouchsafe.wiring;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the feeds of this user lie when nobody says otherwise: where each system wants data of programs. */
final class FeedsFolder {
    private FeedsFolder() {}

    /**
     * The folder.
     *
     * @param system name of the operating system, as Java tells it
     * @param home the user's own folder
     */
    static Path of(String system, Path home, Function<String, @Nullable String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            String local = environment.apply("LOCALAPPDATA");
            return (local == null || local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Vouchsafe");
        }
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Vouchsafe");
        }
        // XDG Base Directory Specification: a path that is not absolute is to be ignored.
        String data = environment.apply("XDG_DATA_HOME");
        boolean usable = data != null && Path.of(data).isAbsolute();
        return (usable ? Path.of(String.valueOf(data)) : home.resolve(".local").resolve("share")).resolve("vouchsafe");
    }
}
