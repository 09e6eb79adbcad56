package org.vouchsafe.ui.shell.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where each system expects the settings of a program. */
public final class SettingsPlace {
    private SettingsPlace() {}

    /**
     * The settings file.
     *
     * @param system name of the operating system, as Java gives it
     * @param environment environment variables
     * @param home the user's home folder
     */
    public static Path file(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        Path folder;
        if (name.startsWith("win")) {
            folder = given(environment, "APPDATA", home.resolve("AppData").resolve("Roaming")).resolve("Vouchsafe");
        } else if (name.contains("mac")) {
            folder = home.resolve("Library").resolve("Application Support").resolve("Vouchsafe");
        } else {
            folder = given(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("vouchsafe");
        }
        return folder.resolve("settings.properties");
    }

    private static Path given(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.get(variable);
        // XDG Base Directory Specification: a path that is not absolute is to be ignored.
        return value == null || value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}
