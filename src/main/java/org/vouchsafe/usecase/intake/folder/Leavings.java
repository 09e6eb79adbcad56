package org.vouchsafe.usecase.intake.folder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What programs leave in folders and nobody sends as evidence, told by its name. A file that a format knows is read all the same; a folder of
 * this kind is not entered (docs/decisions/what-import-keeps.md).
 */
public final class Leavings {
    private static final Set<String> VERSION_CONTROL = Set.of(".git", ".svn", ".hg", ".bzr", "_darcs", "cvs");
    private static final Set<String> INSTALLED = Set.of("node_modules", "bower_components", "__pycache__", "site-packages", ".venv", ".tox",
            ".gradle", ".m2", ".yarn", ".pnpm-store");
    private static final Set<String> OF_THE_SYSTEM = Set.of("__macosx", ".trash", ".trashes", "$recycle.bin", "system volume information",
            ".spotlight-v100", ".fseventsd");
    private static final Set<String> SYSTEM_FILES = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r");
    private static final List<String> TEMPORARY = List.of("~", ".tmp", ".temp", ".swp", ".swo", ".part", ".partial", ".crdownload",
            ".download", ".bak", ".orig", ".rej");
    private static final List<String> OURS = List.of(".vouchsafe", ".vouchsafe-wal", ".vouchsafe-shm", ".vouchsafe-journal",
            ".vouchsafe.lock");
    private static final Set<String> CODE = Set.of("c", "cc", "cpp", "cxx", "h", "hh", "hpp", "cs", "java", "kt", "kts", "scala", "groovy",
            "gradle", "js", "mjs", "cjs", "jsx", "ts", "tsx", "mts", "cts", "py", "pyi", "pyx", "rb", "go", "rs", "php", "swift", "m", "mm",
            "lua", "pl", "pm", "r", "jl", "dart", "ex", "exs", "erl", "hs", "clj", "vue", "svelte", "css", "scss", "sass", "less", "map",
            "class", "pyc", "o", "obj", "d.ts", "sh", "bash", "ps1", "bat", "cmd", "sql");

    private Leavings() {}

    /** What a folder found within another is, if it is not entered: {@code a folder of version control}. */
    public static Optional<String> folder(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        if (VERSION_CONTROL.contains(folded)) {
            return Optional.of("a folder of version control");
        }
        if (INSTALLED.contains(folded)) {
            return Optional.of("a folder of installed packages or of their cache");
        }
        return OF_THE_SYSTEM.contains(folded) ? Optional.of("a folder of the operating system") : Optional.empty();
    }

    /**
     * What a file that no format knows is, if it is not kept: {@code a hidden file}.
     *
     * @param within its path within the folder that was named
     */
    public static Optional<String> file(String within) {
        String folded = within.toLowerCase(Locale.ROOT);
        String name = folded.substring(folded.lastIndexOf('/') + 1);
        if (OURS.stream().anyMatch(name::endsWith)) {
            return Optional.of("a workspace of this program, or part of one");
        }
        if (name.startsWith("~$") || TEMPORARY.stream().anyMatch(name::endsWith)) {
            return Optional.of("a temporary file or a backup");
        }
        if (SYSTEM_FILES.contains(name)) {
            return Optional.of("a file of the operating system");
        }
        if (folded.startsWith(".") || folded.contains("/.")) {
            return Optional.of("hidden");
        }
        return CODE.contains(name.substring(name.lastIndexOf('.') + 1)) && name.contains(".") ? Optional.of("source code, or made of it")
                : Optional.empty();
    }
}
