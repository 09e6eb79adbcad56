package org.vouchsafe.wiring;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * What the window leaves behind for whoever looks into a failure: when it started, on what, and what went wrong. It stays on this machine. What
 * was done to a workspace stands in the log of that workspace and not here.
 */
final class LogFile {
    private static final String NAME = "vouchsafe.log";
    private static final String BEFORE = "vouchsafe.1.log";
    private static final long LARGEST = 1 << 20;
    private final Path folder;
    private final InstantSource clock;

    LogFile(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** One line. A log that cannot be written stops nobody from working. */
    synchronized void note(String line) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(NAME);
            if (Files.exists(file) && Files.size(file) > LARGEST) {
                Files.move(file, folder.resolve(BEFORE), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + line + System.lineSeparator(),
                    StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException | SecurityException e) {
            return;
        }
    }

    /** A failure nobody caught, with where it happened. */
    void failure(Thread thread, Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        note("failed in " + thread.getName() + ": " + trace.toString().strip());
    }
}
