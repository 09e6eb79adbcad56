package org.vouchsafe.cli.output;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where the command line writes.
 *
 * @param out results, in the terminal's encoding
 * @param json results for machines, always UTF-8 (RFC 8259, 8.1)
 * @param err problems and progress
 * @param interactive true when somebody is watching the error stream
 */
public record Terminal(PrintWriter out, PrintWriter json, PrintWriter err, boolean interactive) {

    /** Over two byte streams; an encoding that only knows ASCII usually means that nobody set one, and UTF-8 is the better guess. */
    public static Terminal over(OutputStream out, OutputStream err, Charset encoding, boolean interactive) {
        Charset charset = encoding.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : encoding;
        return new Terminal(writer(out, charset), writer(out, StandardCharsets.UTF_8), writer(err, charset), interactive);
    }

    private static PrintWriter writer(OutputStream stream, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(stream, charset), false);
    }

    public void flush() {
        json.flush();
        out.flush();
        err.flush();
    }
}
