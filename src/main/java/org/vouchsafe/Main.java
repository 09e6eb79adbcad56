package org.vouchsafe;

import org.vouchsafe.wiring.BuildFacts;
import org.vouchsafe.wiring.Program;

/** Starts the window or the command line. It does not extend Application: on the class path JavaFX refuses such a main class. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Program.writeAlikeEverywhere();
        System.exit(new Program(BuildFacts.ofThisProgram()).command(args));
    }
}
