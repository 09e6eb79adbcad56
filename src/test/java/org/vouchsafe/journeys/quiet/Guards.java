package org.vouchsafe.journeys.quiet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketImpl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Stands at the doors Java has to a network: sockets and channels. Whoever comes is written down and turned away. The door for channels is found by
 * Java itself by a property; the others are set here. Names are refused by the program itself.
 */
final class Guards {
    /** Names the file in which visitors are written down; without it all doors stay open. */
    static final String PROPERTY = "guards.visitors";

    private Guards() {}

    static boolean areUp() {
        return System.getProperty(PROPERTY) != null;
    }

    @SuppressWarnings("deprecation")
    static void up() throws IOException {
        Socket.setSocketImplFactory(() -> turnedAway("socket"));
        ServerSocket.setSocketFactory(() -> turnedAway("server socket"));
    }

    private static SocketImpl turnedAway(String door) {
        throw new IllegalStateException(visited(door));
    }

    /** Writes down that somebody came to this door, and returns what to say. */
    static String visited(String door) {
        try {
            Files.writeString(Path.of(System.getProperty(PROPERTY)), door + System.lineSeparator(), StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "No network here: " + door;
    }
}
