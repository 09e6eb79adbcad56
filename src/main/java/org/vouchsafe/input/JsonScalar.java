package org.vouchsafe.input;

/** A string, number, boolean or null. */
public final class JsonScalar extends JsonValue {
    /** Which of them. */
    public enum Type {
        TEXT, NUMBER, BOOLEAN, NULL
    }

    private final Type type;
    private final String text;

    JsonScalar(Position position, Type type, String text) {
        super(position);
        this.type = type;
        this.text = text;
    }

    public Type type() {
        return type;
    }

    /** The text as written, without quotes and escapes. */
    public String text() {
        return text;
    }

    @Override
    public String kind() {
        return switch (type) {
            case TEXT -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
        };
    }
}
