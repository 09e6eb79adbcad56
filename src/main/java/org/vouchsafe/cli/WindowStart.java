package org.vouchsafe.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A start that means nothing but the window: without words, with a workspace by option, or with a workspace alone, as systems do for a file that was
 * double-clicked. Known without the library that reads commands, whose loading is a good part of the time to the first frame.
 *
 * @param workspace null: the one opened last, or the welcome screen
 */
record WindowStart(@Nullable Path workspace) {
    private static final String ENDING = ".vouchsafe";

    static Optional<WindowStart> of(String... args) {
        return switch (args.length) {
            case 0 -> Optional.of(new WindowStart(null));
            case 1 -> isWorkspace(args[0]) ? onFile(args[0]) : Optional.empty();
            case 2 -> args[0].equals("-w") || args[0].equals("--workspace") ? onFile(args[1]) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** True of one word that is the name of a workspace and neither an option nor a command. */
    static boolean isWorkspace(String word) {
        return !word.startsWith("-") && word.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    private static Optional<WindowStart> onFile(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(new WindowStart(Path.of(name)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
