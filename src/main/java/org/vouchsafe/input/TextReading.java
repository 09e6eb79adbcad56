package org.vouchsafe.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.vouchsafe.domain.problem.Location;

/** The one door for plain text: UTF-8, or UTF-16 with a byte order mark; what is neither is read as Windows-1252 and reported. */
public final class TextReading {
    private TextReading() {}

    /** The text without byte order mark; line ends as in the file. */
    public static String text(SourceFile file, Problems problems) {
        byte[] bytes = file.bytes();
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE, problems);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE, problems);
        }
        return decode(bytes, startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8, problems);
    }

    private static String decode(byte[] bytes, int from, Charset charset, Problems problems) {
        String quick = new String(bytes, from, bytes.length - from, charset);
        if (quick.indexOf('\uFFFD') < 0) {
            // No character was replaced, so none was damaged, and no second copy of a large file is needed.
            return quick;
        }
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate((int) (in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            return out.flip().toString();
        }
        Location place = placeAfter(out.flip());
        String name = charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : "UTF-16";
        if (charset.equals(StandardCharsets.UTF_8)) {
            problems.warning("NOT_UTF8", place, "The text is not UTF-8; it was read as Windows-1252.",
                    "Check names with accents, or ask the sender to save the file as UTF-8.");
            return Charset.forName("windows-1252").decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
        }
        problems.error("NOT_" + name.replace("-", ""), place, "The text is not valid " + name + "; damaged characters were replaced.",
                "Ask the sender for the file again.");
        return charset.decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
    }

    private static Location placeAfter(CharSequence read) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < read.length(); i++) {
            if (read.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Location.LineColumn(line, column);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
