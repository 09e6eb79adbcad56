package org.vouchsafe.wiring;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The jar or folder of classes the program runs from. Asked of the class loader: classes out of a start-up cache that was moved after its training have
 * no code source.
 */
final class ProgramFile {
    private static final String SELF = "/" + ProgramFile.class.getName().replace('.', '/') + ".class";

    private ProgramFile() {}

    /** Null where the program runs from something that is no file. */
    static @Nullable Path place() {
        URL self = ProgramFile.class.getResource(SELF);
        return self == null ? null : of(self.toString());
    }

    /** The file or folder in the address of this class. */
    static @Nullable Path of(String address) {
        String file = address.startsWith("jar:") ? address.substring("jar:".length()) : address;
        String end = address.startsWith("jar:") ? "!" + SELF : SELF;
        if (!file.startsWith("file:") || !file.endsWith(end)) {
            return null;
        }
        try {
            return Path.of(new URI(file.substring(0, file.length() - end.length())));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return null;
        }
    }
}
