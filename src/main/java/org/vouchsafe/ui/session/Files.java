package org.vouchsafe.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files, in the system's own dialogs. */
public interface Files {
    /** Any number of files to read; empty when the user thought better of it. */
    List<Path> choose(String title);

    /** A folder. */
    Optional<Path> chooseFolder(String title);

    /** One file of a kind to open; the ending without a dot. */
    Optional<Path> open(String title, String kind, String ending);

    /** Where to write; the ending without a dot. */
    Optional<Path> save(String title, String suggestedName, String kind, String ending);
}
