package org.vouchsafe.carrier.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A structured header value: {@code attachment; filename="a.json"} (RFC 2045, with the extended and continued parameters of RFC 2231).
 *
 * @param value the part before the first parameter, in lower case
 */
record Parameters(String value, Map<String, String> raw) {
    private static final int MOST_PIECES = 100;

    /** Reads a value as it stands in a field. */
    static Parameters of(String field) {
        int semicolon = outsideQuotes(field, 0);
        String value = field.substring(0, semicolon).strip().toLowerCase(Locale.ROOT);
        Map<String, String> raw = new HashMap<>();
        while (semicolon < field.length()) {
            int next = outsideQuotes(field, semicolon + 1);
            String parameter = field.substring(semicolon + 1, next);
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                raw.putIfAbsent(parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT), unquoted(parameter.substring(equals + 1)));
            }
            semicolon = next;
        }
        return new Parameters(value, raw);
    }

    /** The parameter as people read it. */
    Optional<String> get(String name) {
        String plain = raw.get(name);
        String coded = raw.get(name + "*");
        if (coded != null) {
            return Optional.of(extended(coded));
        }
        if (raw.containsKey(name + "*0") || raw.containsKey(name + "*0*")) {
            return Optional.of(continued(name));
        }
        return plain == null ? Optional.empty() : Optional.of(EncodedWords.decode(plain));
    }

    private String continued(String name) {
        var bytes = new ByteArrayOutputStream();
        String charset = "";
        for (int i = 0; i < MOST_PIECES; i++) {
            String encoded = raw.get(name + "*" + i + "*");
            String plain = raw.get(name + "*" + i);
            if (encoded != null) {
                int quote = i == 0 ? encoded.indexOf('\'') : -1;
                int second = quote < 0 ? -1 : encoded.indexOf('\'', quote + 1);
                if (second > 0) {
                    charset = encoded.substring(0, quote);
                    encoded = encoded.substring(second + 1);
                }
                bytes.writeBytes(percent(encoded));
            } else if (plain != null) {
                bytes.writeBytes(plain.getBytes(StandardCharsets.ISO_8859_1));
            } else {
                break;
            }
        }
        return Charsets.decode(bytes.toByteArray(), charset).text();
    }

    private static String extended(String value) {
        int quote = value.indexOf('\'');
        int second = quote < 0 ? -1 : value.indexOf('\'', quote + 1);
        return second < 0 ? Charsets.decode(percent(value), "").text()
                : Charsets.decode(percent(value.substring(second + 1)), value.substring(0, quote)).text();
    }

    private static byte[] percent(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%' && i + 2 < bytes.length && TransferDecoding.hex(bytes[i + 1]) >= 0
                    && TransferDecoding.hex(bytes[i + 2]) >= 0) {
                out.write(TransferDecoding.hex(bytes[i + 1]) << 4 | TransferDecoding.hex(bytes[i + 2]));
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toByteArray();
    }

    private static String unquoted(String text) {
        String stripped = text.strip();
        if (stripped.length() < 2 || stripped.charAt(0) != '"') {
            return stripped;
        }
        String inner = stripped.endsWith("\"") ? stripped.substring(1, stripped.length() - 1) : stripped.substring(1);
        return inner.replaceAll("\\\\(.)", "$1");
    }

    /** The next semicolon that is not quoted; the end when there is none. */
    private static int outsideQuotes(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return i;
            }
        }
        return text.length();
    }
}
