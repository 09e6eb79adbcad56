package org.vouchsafe.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON (RFC 8259) with two spaces of indentation and fields in the order in which they are given, so that the same content gives the
 * same bytes. Characters outside ASCII stand as they are; controls, format characters and unpaired surrogates are escaped, so that the text
 * shows what it holds.
 */
public final class JsonText {
    private static final int DRAINED = 1 << 16;

    private final StringBuilder out = new StringBuilder();
    /** One entry per open object or array: how many members it has so far. */
    private final Deque<Integer> members = new ArrayDeque<>();
    private boolean afterName;

    public JsonText beginObject() {
        return open('{');
    }

    public JsonText endObject() {
        return close('}');
    }

    public JsonText beginArray() {
        return open('[');
    }

    public JsonText endArray() {
        return close(']');
    }

    /** The name of the value that is written next. */
    public JsonText name(String name) {
        separate();
        quote(name);
        out.append(": ");
        afterName = true;
        return this;
    }

    /** A value: null, Boolean or a finite number as such; anything else as its text. */
    public JsonText value(@Nullable Object value) {
        separate();
        if (value == null || value instanceof Boolean || (value instanceof Number number && Double.isFinite(number.doubleValue()))) {
            out.append(value);
        } else {
            quote(value.toString());
        }
        return this;
    }

    /** Name and value at once. */
    public JsonText field(String name, @Nullable Object value) {
        return name(name).value(value);
    }

    /** Hands on what is written so far, once it is worth it, so that long documents are never in memory as a whole. */
    void drainTo(OutputStream target) throws IOException {
        if (out.length() > DRAINED) {
            target.write(out.toString().getBytes(StandardCharsets.UTF_8));
            out.setLength(0);
        }
    }

    /** The text in UTF-8 as far as it was not handed on, closed by a line break. */
    public byte[] bytes() {
        return (out + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private JsonText open(char bracket) {
        separate();
        out.append(bracket);
        members.push(0);
        return this;
    }

    private JsonText close(char bracket) {
        if (members.pop() > 0) {
            line();
        }
        out.append(bracket);
        return this;
    }

    /** Puts a comma and a line break before a member; nothing before a value that has its name, or before the outermost value. */
    private void separate() {
        if (afterName) {
            afterName = false;
            return;
        }
        if (!members.isEmpty()) {
            int before = members.pop();
            members.push(before + 1);
            if (before > 0) {
                out.append(',');
            }
            line();
        }
    }

    private void line() {
        out.append('\n').append("  ".repeat(members.size()));
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (isHidden(c)) {
                        for (char unit : Character.toChars(c)) {
                            out.append("\\u").append(String.format("%04x", (int) unit));
                        }
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
            i += Character.charCount(c);
        }
        out.append('"');
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
