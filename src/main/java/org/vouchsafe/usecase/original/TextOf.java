package org.vouchsafe.usecase.original;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The bytes of an original as lines of text, as far as they are text. */
public final class TextOf {
    private static final int BYTES_PER_LINE = 16;

    private TextOf() {}

    /** The text; empty when the bytes are none (neither UTF-8 nor marked as UTF-16, or holding NUL characters). */
    public static Optional<String> bytes(byte[] bytes) {
        Charset charset = starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                return Optional.empty();
            }
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The lines of a text as line numbers of readers count them: ended by LF, CRLF or CR. */
    public static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, i));
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < text.length() || lines.isEmpty()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    /** Offset, hexadecimal bytes and printable characters, 16 bytes to a line, at most so many lines. */
    public static List<String> hexDump(byte[] bytes, int maximumLines) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < bytes.length && lines.size() < maximumLines; at += BYTES_PER_LINE) {
            StringBuilder hex = new StringBuilder();
            StringBuilder shown = new StringBuilder();
            for (int i = at; i < Math.min(at + BYTES_PER_LINE, bytes.length); i++) {
                int b = bytes[i] & 0xFF;
                hex.append(String.format(Locale.ROOT, "%02x ", b));
                shown.append(b >= 0x20 && b < 0x7F ? (char) b : '.');
            }
            lines.add(String.format(Locale.ROOT, "%08x  %-48s %s", at, hex, shown));
        }
        return lines;
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
