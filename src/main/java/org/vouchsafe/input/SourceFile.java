package org.vouchsafe.input;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * The untrusted bytes of one file, held whole (the import limit bounds them), and its name for messages. Readers open as many streams over
 * it as they like.
 *
 * @param name as the analyst knows it; for an entry of a container {@code container!entry}
 */
public record SourceFile(String name, byte[] bytes) {
    /** A fresh stream over the bytes. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
