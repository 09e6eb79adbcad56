package org.vouchsafe.carrier.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.carrier.MemberPath;

/** Text of header fields: encoded words (RFC 2047), or bytes that were never encoded as they should be. */
final class EncodedWords {
    private static final Pattern WORD = Pattern.compile("=\\?([^?*\\s]{1,60})(?:\\*[^?\\s]{0,20})?\\?([bBqQ])\\?([^?]*)\\?=");

    private EncodedWords() {}

    /** As people read it, without control characters. */
    static String decode(String raw) {
        StringBuilder out = new StringBuilder();
        var pending = new ByteArrayOutputStream();
        String charset = "";
        Matcher words = WORD.matcher(raw);
        int at = 0;
        while (words.find()) {
            String between = raw.substring(at, words.start());
            boolean adjoining = at > 0 && between.isBlank();
            // Some programs cut a character in two between words of one charset.
            if (!adjoining || !words.group(1).equalsIgnoreCase(charset)) {
                flush(pending, charset, out);
            }
            if (!adjoining) {
                out.append(plain(between));
            }
            charset = words.group(1);
            byte[] text = words.group(3).getBytes(StandardCharsets.ISO_8859_1);
            pending.writeBytes(words.group(2).equalsIgnoreCase("b") ? TransferDecoding.base64(text).bytes() : q(text));
            at = words.end();
        }
        flush(pending, charset, out);
        out.append(plain(raw.substring(at)));
        return MemberPath.shown(out.toString().replaceAll("[\\t\\r\\n ]+", " ").strip());
    }

    private static void flush(ByteArrayOutputStream pending, String charset, StringBuilder out) {
        if (pending.size() > 0) {
            out.append(Charsets.decode(pending.toByteArray(), charset).text());
            pending.reset();
        }
    }

    private static byte[] q(byte[] text) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '=' && i + 2 < text.length && TransferDecoding.hex(text[i + 1]) >= 0 && TransferDecoding.hex(text[i + 2]) >= 0) {
                out.write(TransferDecoding.hex(text[i + 1]) << 4 | TransferDecoding.hex(text[i + 2]));
                i += 2;
            } else {
                out.write(text[i] == '_' ? ' ' : text[i]);
            }
        }
        return out.toByteArray();
    }

    private static String plain(String bytes) {
        return Charsets.decode(bytes.getBytes(StandardCharsets.ISO_8859_1), "").text();
    }
}
