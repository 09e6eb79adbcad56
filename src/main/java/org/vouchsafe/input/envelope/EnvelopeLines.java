package org.vouchsafe.input.envelope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vouchsafe.input.SourceFile;

/** A file of several envelopes, one per line, as builders write them ({@code .intoto.jsonl}). */
public final class EnvelopeLines {
    private EnvelopeLines() {}

    /** Each line as a file of its own that tells its places as in the whole; the file itself when it is not of such lines. */
    public static List<SourceFile> of(SourceFile file) {
        byte[] bytes = file.bytes();
        List<SourceFile> lines = new ArrayList<>();
        int line = 0;
        for (int at = 0; at < bytes.length; line++) {
            int end = at;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            byte[] text = Arrays.copyOfRange(bytes, at, end);
            String words = text.length > 1 << 20 ? "{}" : new String(text, java.nio.charset.StandardCharsets.UTF_8).strip();
            if (!words.isEmpty()) {
                if (!words.startsWith("{") || !words.endsWith("}")) {
                    return List.of(file);
                }
                byte[] inPlace = new byte[line + text.length];
                Arrays.fill(inPlace, 0, line, (byte) '\n');
                System.arraycopy(text, 0, inPlace, line, text.length);
                lines.add(new SourceFile(file.name(), inPlace));
            }
            at = end + 1;
        }
        return lines.size() < 2 ? List.of(file) : lines;
    }
}
