package org.vouchsafe.wiring;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where each system wants what a program keeps for its user. Where the settings lie, the window knows. */
record Places(Path data, Path logs) {

    /** Of the user who runs this program. */
    static Places ofThisUser() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System::getenv);
    }

    /**
     * The places.
     *
     * @param system name of the operating system, as Java tells it
     * @param home the user's own folder
     */
    static Places of(String system, Path home, Function<String, @Nullable String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("win")) {
            Path local = given(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local")).resolve("Vouchsafe");
            return new Places(local, local.resolve("Logs"));
        }
        if (name.contains("mac")) {
            Path library = home.resolve("Library");
            return new Places(library.resolve("Application Support").resolve("Vouchsafe"), library.resolve("Logs").resolve("Vouchsafe"));
        }
        return new Places(given(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("vouchsafe"),
                given(environment, "XDG_STATE_HOME", home.resolve(".local").resolve("state")).resolve("vouchsafe"));
    }

    // XDG Base Directory Specification: a path that is not absolute is to be ignored.
    private static Path given(Function<String, @Nullable String> environment, String variable, Path otherwise) {
        String value = environment.apply(variable);
        return value == null || value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}
