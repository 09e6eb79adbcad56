package org.vouchsafe.format.lockfile.jvm;

import org.vouchsafe.domain.problem.Location;

/** Reads one way in which Maven prints a tree, line by line, into the modules. */
sealed interface MavenLines permits MavenTextLines, MavenDotLines, MavenTgfLines {
    /** Takes a line without the log's own beginning. */
    void take(String line, Location at);
}
