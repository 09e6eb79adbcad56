package org.vouchsafe.format.export;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as text: indented, in the order in which it was built, ending with a line break. */
final class JsonOut {
    private final StringBuilder text = new StringBuilder();

    private JsonOut() {}

    /** The bytes of an object of maps, collections, texts and whole numbers. */
    static byte[] bytes(Map<String, Object> object) {
        var out = new JsonOut();
        out.value(object, 0);
        return out.text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An object under construction. */
    static final class Fields extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;

        /** Adds a field; what is null, blank or empty is left out. */
        Fields with(String name, @Nullable Object value) {
            boolean empty = value == null || value instanceof String string && string.isBlank()
                    || value instanceof Collection<?> collection && collection.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty();
            if (!empty) {
                put(name, value);
            }
            return this;
        }
    }

    static Fields object() {
        return new Fields();
    }

    private void value(Object value, int depth) {
        switch (value) {
            case Map<?, ?> map -> {
                String separator = "{";
                for (Map.Entry<?, ?> each : map.entrySet()) {
                    line(separator, depth + 1);
                    string(String.valueOf(each.getKey()));
                    text.append(": ");
                    value(each.getValue(), depth + 1);
                    separator = ",";
                }
                end(map.size(), "{}", depth);
            }
            case Collection<?> list -> {
                String separator = "[";
                for (Object each : list) {
                    line(separator, depth + 1);
                    value(each, depth + 1);
                    separator = ",";
                }
                end(list.size(), "[]", depth);
            }
            case BigDecimal number -> text.append(number.toPlainString());
            case Number number -> text.append(number.longValue());
            case Boolean truth -> text.append(truth.booleanValue());
            default -> string(value.toString());
        }
    }

    private void line(String before, int depth) {
        text.append(before).append('\n').repeat("  ", depth);
    }

    private void end(int size, String brackets, int depth) {
        if (size == 0) {
            text.append(brackets);
        } else {
            text.append('\n').repeat("  ", depth).append(brackets.charAt(1));
        }
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                default -> {
                    // Lone surrogates and control characters cannot stand in a file as they are.
                    boolean lone = Character.isSurrogate(c) && !isPaired(value, i);
                    if (c < ' ' || c == 0x7f || lone) {
                        text.append("\\u%04x".formatted((int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    private static boolean isPaired(String value, int at) {
        return Character.isHighSurrogate(value.charAt(at)) ? at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
    }
}
