package org.vouchsafe.format.lockfile.python;

import java.util.regex.Pattern;

/** What tells the list of a lockfile from other TOML. */
final class TomlMarks {
    private static final Pattern LIST = Pattern.compile("(?m)^\\[\\[packages?]]\\s*$|^packages? = \\[]\\s*$");
    private static final Pattern PROJECT_FILE = Pattern.compile("(?m)^\\[(project|tool\\.[\\w.-]+|build-system)]\\s*$");

    private TomlMarks() {}

    /** Whether the first part of the file lists packages, and does not define a project. */
    static boolean isListOfPackages(String head) {
        return LIST.matcher(head).find() && !PROJECT_FILE.matcher(head).find();
    }
}
