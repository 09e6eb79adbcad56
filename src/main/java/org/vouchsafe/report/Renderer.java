package org.vouchsafe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Turns a document into one format. The same document gives the same bytes, on every machine. */
public interface Renderer {

    /**
     * Writes the document; the stream is flushed and left open.
     *
     * @param pulse called often while rendering; may throw {@link java.util.concurrent.CancellationException} to stop, after which what was
     *     written is worthless
     * @return what the user should know about the result, in sentences (such as characters for which no font is at hand); empty when there
     *     is nothing to say
     * @throws IOException when the stream cannot be written
     */
    List<String> render(Document document, OutputStream out, Runnable pulse) throws IOException;
}
