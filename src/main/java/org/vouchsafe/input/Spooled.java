package org.vouchsafe.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that came out of a container, until they are dealt with: in memory while there are few, else in a temporary file that only this
 * user may read and that is gone when this is closed.
 */
public final class Spooled implements AutoCloseable {
    private static final int IN_MEMORY = 8 << 20;
    private final SourceFile file;
    private final @Nullable Path temporary;

    private Spooled(SourceFile file, @Nullable Path temporary) {
        this.file = file;
        this.temporary = temporary;
    }

    /** Reads the stream to its end; where bytes come out of a packing, an {@link Allowance} must stand before it. */
    public static Spooled of(String name, InputStream in) throws IOException {
        var first = new ByteArrayOutputStream();
        byte[] chunk = new byte[64 << 10];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            first.write(chunk, 0, read);
            if (first.size() > IN_MEMORY) {
                return onDisk(name, first, in);
            }
        }
        return new Spooled(new SourceFile(name, first.toByteArray()), null);
    }

    private static Spooled onDisk(String name, ByteArrayOutputStream first, InputStream rest) throws IOException {
        Path temporary = Files.createTempFile("vouchsafe-", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                first.writeTo(out);
                rest.transferTo(out);
            }
            return new Spooled(SourceFile.on(name, temporary), temporary);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    public SourceFile file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        if (temporary != null) {
            Files.deleteIfExists(temporary);
        }
    }
}
