package org.vouchsafe.journeys.quiet;

import java.io.IOException;
import org.vouchsafe.Main;

/** Starts the program with guards at every door. */
public final class GuardedStart {
    private GuardedStart() {}

    public static void main(String[] args) throws IOException {
        Guards.up();
        Main.main(args);
    }
}
