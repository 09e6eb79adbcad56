package org.vouchsafe.input.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.TextReading;

/** The one door for JSON: strict RFC 8259 within limits, every value with its place, repeated keys reported and the first kept. */
public final class JsonReading {
    private static final String ASK_AGAIN = "Ask the sender for the file again.";
    /** A file that is no JSON is taken into memory as text once more only up to this size. */
    private static final int FORGIVING_BYTES = 128 << 20;
    private final JsonFactory factory;
    private final Mode mode;

    public JsonReading(Limits limits) {
        this(builder(limits), Mode.STRICT);
    }

    private JsonReading(JsonFactoryBuilder builder, Mode mode) {
        this.factory = builder.build();
        this.mode = mode;
    }

    private enum Mode {
        STRICT, FORGIVING
    }

    /**
     * Reads strictly and, where that gave nothing useful, once more with what generators and editors are known to do to JSON: comments,
     * trailing commas, raw line breaks in texts, letters in Windows-1252, text after the end. Each of these is reported.
     */
    public static <T> T strictThenForgiving(Limits limits, Function<JsonReading, T> reader, Predicate<T> useful) {
        T strict = reader.apply(new JsonReading(limits));
        if (useful.test(strict)) {
            return strict;
        }
        T forgiven = reader.apply(new JsonReading(builder(limits).enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_YAML_COMMENTS).enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS), Mode.FORGIVING));
        return useful.test(forgiven) ? forgiven : strict;
    }

    private static JsonFactoryBuilder builder(Limits limits) {
        return new JsonFactoryBuilder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(limits.depth())
                .maxStringLength(limits.textLength()).maxNumberLength(limits.numberLength()).build());
    }

    /** What a streaming reader does with a field instead of keeping it in the tree. */
    public interface FieldReader {
        /**
         * Looks at a field of {@code object}, while the parser stands at its value. Returns true when it has read the value to its end, and
         * false to have it kept in the tree.
         */
        boolean take(JsonObject object, String field, JsonParser at) throws IOException;

        /** Keeps everything. */
        FieldReader KEEP_ALL = (object, field, at) -> false;
    }

    /** The whole document as a tree; empty, with a located problem, when it is not one JSON value. */
    public Optional<JsonValue> tree(SourceFile file, Problems problems) {
        return stream(file, FieldReader.KEEP_ALL, problems);
    }

    /** Whether the document is one JSON value, whatever it says; nothing of it is kept, so that it may be large. */
    public boolean isSound(SourceFile file, Problems problems) {
        try (JsonParser parser = new WatchedParser(plain(file), file.frame(), problems)) {
            return parser.nextToken() != null && endsAfterOne(parser, problems);
        } catch (IOException e) {
            report(e, Location.WHOLE_FILE, problems);
            return false;
        }
    }

    private boolean endsAfterOne(JsonParser parser, Problems problems) {
        try {
            parser.skipChildren();
            if (parser.nextToken() == null) {
                return true;
            }
            problems.error("NOT_JSON", place(parser.currentTokenLocation()), "There is more text after the end of the document.",
                    ASK_AGAIN);
        } catch (IOException e) {
            report(e, place(parser.currentLocation()), problems);
        }
        return false;
    }

    /**
     * Reads the whole document, giving each field of its outermost object to the reader first; for files too large for a tree. What comes
     * back is what the reader did not take.
     */
    public Optional<JsonValue> stream(SourceFile file, FieldReader fields, Problems problems) {
        try (JsonParser parser = new WatchedParser(
                mode == Mode.FORGIVING && file.size() < FORGIVING_BYTES ? forgivingParser(file, problems) : plain(file), file.frame(),
                problems)) {
            return document(parser, fields, problems);
        } catch (IOException e) {
            report(e, Location.WHOLE_FILE, problems);
            return Optional.empty();
        }
    }

    private JsonParser forgivingParser(SourceFile file, Problems problems) throws IOException {
        String text = TextReading.text(file, problems);
        new JsonDeviations(text, problems).report();
        return factory.createParser(text);
    }

    private Optional<JsonValue> document(JsonParser parser, FieldReader fields, Problems problems) {
        try {
            if (parser.nextToken() == null) {
                problems.error("NOT_JSON", new Location.LineColumn(1, 1), "The file is empty.", ASK_AGAIN);
                return Optional.empty();
            }
            JsonValue root = parser.currentToken() == JsonToken.START_OBJECT
                    ? object(parser, null, null, -1, fields, problems)
                    : value(parser, null, null, -1, problems);
            return hasMore(parser) ? more(root, place(parser.currentTokenLocation()), problems) : Optional.of(root);
        } catch (IOException e) {
            // Not every exception knows its place; the parser always does.
            report(e, place(parser.currentLocation()), problems);
            return Optional.empty();
        }
    }

    private boolean hasMore(JsonParser parser) throws IOException {
        try {
            return parser.nextToken() != null;
        } catch (IOException e) {
            if (mode == Mode.FORGIVING) {
                return true;
            }
            throw e;
        }
    }

    private Optional<JsonValue> more(JsonValue root, Location at, Problems problems) {
        if (mode == Mode.FORGIVING) {
            problems.error("TRAILING_DATA", at, "There is more text after the end of the document; it was passed over.", ASK_AGAIN);
            return Optional.of(root);
        }
        problems.error("NOT_JSON", at, "There is more text after the end of the document.", ASK_AGAIN);
        return Optional.empty();
    }

    private static void report(IOException e, Location otherwise, Problems problems) {
        Location known = placeOf(e);
        problems.error(code(e),
                known.equals(Location.WHOLE_FILE) ? otherwise : known, words(e),
                ASK_AGAIN);
    }

    /** A streaming parser under the same limits, for files too large for a tree. */
    public JsonParser parser(SourceFile file) throws IOException {
        // Jackson recognises UTF-8, UTF-16 and UTF-32 by itself and skips a byte order mark.
        return file.frame() == null ? plain(file) : new WatchedParser(plain(file), file.frame(), null);
    }

    /** The same over a stream that is too long to be held. */
    JsonParser parser(java.io.InputStream in) throws IOException {
        return factory.createParser(in);
    }

    private JsonParser plain(SourceFile file) throws IOException {
        return file.path() == null ? factory.createParser(file.bytes()) : factory.createParser(file.open());
    }

    /** The value at which the parser stands, as a tree placed below the given parent; for streaming readers. */
    public static JsonValue value(JsonParser parser, @Nullable JsonValue parent, @Nullable String name, int index, Problems problems)
            throws IOException {
        JsonValue.Position position = position(parser, parent, name, index);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser, position, FieldReader.KEEP_ALL, problems);
            case START_ARRAY -> array(parser, position, problems);
            case VALUE_STRING -> new JsonScalar(position, JsonScalar.Type.TEXT, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonScalar(position, JsonScalar.Type.NUMBER, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new JsonScalar(position, JsonScalar.Type.BOOLEAN, parser.getText());
            case VALUE_NULL -> new JsonScalar(position, JsonScalar.Type.NULL, "null");
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw new IllegalStateException(
                    "Not at a value: " + token);
        };
    }

    /** The object at which the parser stands, giving each of its fields to the reader first; for streaming readers. */
    public static JsonObject object(JsonParser parser, @Nullable JsonValue parent, @Nullable String name, int index, FieldReader fields,
            Problems problems) throws IOException {
        return object(parser, position(parser, parent, name, index), fields, problems);
    }

    /** Reads the object at which the parser stands, of which the reader leaves some fields, as a field of its owner. */
    public static void keep(JsonParser parser, JsonObject owner, String field, FieldReader fields, Problems problems) throws IOException {
        owner.put(field, object(parser, owner, field, -1, fields, problems));
    }

    /** An array that keeps no elements, to give what is streamed from it a place; the parser stands at its start. */
    public static JsonArray place(JsonParser parser, JsonValue parent, String name) {
        return new JsonArray(position(parser, parent, name, -1));
    }

    /** The place of a field of an object, at whose value the parser stands. */
    public static Location place(JsonObject owner, String field, JsonParser at) {
        JsonLocation here = at.currentTokenLocation();
        return new Location.JsonPointer(owner.pointer() + "/" + JsonValue.token(field), here.getLineNr(), here.getColumnNr());
    }

    /** Where a parsing exception happened. */
    public static Location placeOf(IOException exception) {
        return exception instanceof JsonProcessingException json && json.getLocation() != null ? place(json.getLocation())
                : Location.WHOLE_FILE;
    }

    /** What a parsing exception says, as a sentence without the parser's own location suffix. */
    public static String words(IOException exception) {
        if (exception instanceof StreamConstraintsException) {
            return "The document is nested deeper, or a value in it is longer, than any document of this kind needs to be.";
        }
        String message = exception instanceof JsonProcessingException json ? json.getOriginalMessage()
                : String.valueOf(exception.getMessage());
        String line = message.lines().findFirst().orElse("not readable").strip();
        return "This is not well-formed JSON: " + plain(line) + ".";
    }

    /** What the parser says, without the words that only its makers know. */
    private static String plain(String line) {
        if (line.startsWith("Unexpected end-of-input")) {
            return "it ends in the middle";
        }
        if (line.startsWith("Invalid UTF-8")) {
            return "it holds a byte that is no UTF-8 text";
        }
        if (line.startsWith("Unexpected character")) {
            return line.replaceFirst("^Unexpected character \\(('.*?') \\(code .*", "the character $1 cannot stand here");
        }
        if (line.startsWith("Unrecognized token")) {
            return line.replaceFirst("^Unrecognized token ('.*?'): .*", "the word $1 cannot stand here");
        }
        return line.replaceFirst("\\s*\\((?:for |start marker).*$", "").replaceFirst("\\.$", "");
    }

    private static JsonObject object(JsonParser parser, JsonValue.Position position, FieldReader fields, Problems problems)
            throws IOException {
        JsonObject object = new JsonObject(position, problems);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonLocation at = parser.currentTokenLocation();
            parser.nextToken();
            if (!object.isNew(field)) {
                parser.skipChildren();
                repeatedKey(field, new Location.JsonPointer(object.pointer(), at.getLineNr(), at.getColumnNr()), problems);
            } else if (fields.take(object, field, parser)) {
                object.passOver(field);
            } else {
                object.put(field, value(parser, object, field, -1, problems));
            }
        }
        return object;
    }

    static void repeatedKey(String field, Location at, Problems problems) {
        problems.error("DUPLICATE_KEY", at, "The key \"" + field + "\" stands more than once in one object; the first was read.",
                "Ask the sender which of them holds.");
    }

    private static JsonArray array(JsonParser parser, JsonValue.Position position, Problems problems) throws IOException {
        JsonArray array = new JsonArray(position);
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            array.add(value(parser, array, null, i, problems));
        }
        return array;
    }

    private static JsonValue.Position position(JsonParser parser, @Nullable JsonValue parent, @Nullable String name, int index) {
        JsonLocation at = parser.currentTokenLocation();
        String top = parent == null && parser instanceof WatchedParser framed ? framed.pointer() : "";
        return new JsonValue.Position(parent, name, index, at.getLineNr(), at.getColumnNr(), top);
    }

    /** The code of the problem that such an exception is. */
    static String code(IOException exception) {
        return exception instanceof StreamConstraintsException ? "TOO_MUCH" : "NOT_JSON";
    }

    static Location place(JsonLocation at) {
        return new Location.LineColumn(Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0));
    }
}
