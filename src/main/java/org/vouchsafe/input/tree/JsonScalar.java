package org.vouchsafe.input.tree;

/** A string, number, boolean or null. */
public final class JsonScalar extends JsonValue {
    /** Which of them. */
    public enum Type {
        TEXT, NUMBER, BOOLEAN, NULL
    }

    /** Whether the file says that it is a text. In YAML {@code 1.10} without quotes is whatever its reader expects, a version too. */
    enum Quoting {
        QUOTED, NONE
    }

    private final Type type;
    private final String text;
    private final Quoting quoting;

    JsonScalar(Position position, Type type, String text) {
        this(position, type, text, Quoting.QUOTED);
    }

    JsonScalar(Position position, Type type, String text, Quoting quoting) {
        super(position);
        this.type = type;
        this.text = text;
        this.quoting = quoting;
    }

    /** The same value in another place. */
    JsonScalar at(Position position) {
        return new JsonScalar(position, type, text, quoting);
    }

    /** Whether it can be read as a value of this type. */
    boolean readsAs(Type wanted) {
        return type == wanted || wanted == Type.TEXT && quoting == Quoting.NONE && type != Type.NULL;
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
