package org.vouchsafe.cli.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON (RFC 8259) as it goes, indented by one space. Kept small on purpose: Jackson stays with the untrusted input
 * (docs/decisions/json-output.md).
 */
public final class JsonWriter {
    private final Appendable out;
    private final Deque<Level> levels = new ArrayDeque<>();

    /** A container that is open, and whether it holds something already. */
    private static final class Level {
        private final char end;
        private boolean filled;

        Level(char end) {
            this.end = end;
        }
    }

    public JsonWriter(Appendable out) {
        this.out = out;
    }

    /** An object as the next value; its fields are written by {@code content}. */
    public void object(Runnable content) {
        element();
        container('{', '}', content);
    }

    /** An array as the next value; its elements are written by {@code content}. */
    public void array(Runnable content) {
        element();
        container('[', ']', content);
    }

    /** An array with one element per item. */
    public <T> void array(Collection<T> items, Consumer<T> each) {
        array(() -> items.forEach(each));
    }

    /** A string, or null, as the next element of an array. */
    public void text(@Nullable String value) {
        element();
        scalar(value);
    }

    /** A field of the open object with a string, or null. */
    public void field(String name, @Nullable String value) {
        name(name);
        scalar(value);
    }

    public void field(String name, long value) {
        name(name);
        append(Long.toString(value));
    }

    public void field(String name, boolean value) {
        name(name);
        append(Boolean.toString(value));
    }

    /** A field whose value is anything with a text of its own (an enum, an instant, an id), or null. */
    public void fieldOf(String name, @Nullable Object value) {
        field(name, value == null ? null : value.toString());
    }

    /** A field with an array of strings. */
    public void fieldTexts(String name, Collection<?> values) {
        name(name);
        container('[', ']', () -> values.forEach(value -> text(value.toString())));
    }

    public void fieldObject(String name, Runnable content) {
        name(name);
        container('{', '}', content);
    }

    /** A field with an array that has one element per item. */
    public <T> void fieldArray(String name, Collection<T> items, Consumer<T> each) {
        name(name);
        container('[', ']', () -> items.forEach(each));
    }

    private void name(String name) {
        element();
        quoted(name);
        append(": ");
    }

    private void element() {
        Level level = levels.peek();
        if (level == null) {
            return;
        }
        append(level.filled ? ",\n" : "\n");
        level.filled = true;
        append(" ".repeat(levels.size()));
    }

    private void container(char start, char end, Runnable content) {
        append(String.valueOf(start));
        levels.push(new Level(end));
        content.run();
        Level level = levels.pop();
        if (level.filled) {
            append("\n" + " ".repeat(levels.size()));
        }
        append(String.valueOf(level.end));
        if (levels.isEmpty()) {
            append("\n");
        }
    }

    private void scalar(@Nullable String value) {
        if (value == null) {
            append("null");
        } else {
            quoted(value);
        }
    }

    private void quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (mustEscape(text, i, c)) {
                        quoted.append("\\u%04x".formatted((int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        append(quoted.append('"').toString());
    }

    // Control characters must be escaped; half a surrogate pair cannot be encoded as UTF-8; and what a terminal would act on stays inert.
    private static boolean mustEscape(String text, int at, char c) {
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return SafeText.isDangerous(c);
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
