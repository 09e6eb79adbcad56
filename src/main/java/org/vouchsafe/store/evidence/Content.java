package org.vouchsafe.store.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file that is to be kept. They may lie in memory or elsewhere; a stream over them can be opened as often as one likes. */
public interface Content {
    /** In bytes. */
    long size();

    /** A fresh stream over all of them. */
    InputStream open() throws IOException;

    /** Bytes in memory. */
    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
