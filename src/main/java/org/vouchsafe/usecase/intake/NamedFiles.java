package org.vouchsafe.usecase.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.vouchsafe.usecase.Refused;

/** Judges what a person named before any work is done with it: what can never be read is refused, and said what it is. */
public final class NamedFiles {
    private NamedFiles() {}

    /**
     * Nothing for folders and links, which are judged where they are walked, nor for what is not there.
     *
     * @throws Refused (request) when it is a device, or a file that the system makes up; (environment) when it may not be read
     */
    public static void refuseUnopenable(Path named) {
        if (Files.isDirectory(named) || Files.isSymbolicLink(named) || Files.notExists(named)) {
            return;
        }
        if (!Files.isRegularFile(named, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused(Refused.Kind.REQUEST, named + " is neither a file nor a folder but a device or a pipe. Name a file.");
        }
        if (!Files.isReadable(named)) {
            throw new Refused(Refused.Kind.ENVIRONMENT, named + " may not be read by you. Ask for the permission, or for a copy.");
        }
        refuseMadeUp(named);
    }

    // Such files say that they are empty and then give bytes, or fail, and are another file at every look.
    private static void refuseMadeUp(Path named) {
        try {
            if (Files.size(named) > 0) {
                return;
            }
            try (InputStream in = Files.newInputStream(named)) {
                if (in.read() < 0) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new Refused(Refused.Kind.REQUEST, named + " is a file that the system makes up, and it cannot be read. Name a file.", e);
        }
        throw new Refused(Refused.Kind.REQUEST, named + " is a file that the system makes up whenever it is read. Save what it says into a"
                + " file first.");
    }
}
