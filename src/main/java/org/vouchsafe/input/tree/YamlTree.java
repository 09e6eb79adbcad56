package org.vouchsafe.input.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Builds the tree of one YAML document from its events. Types are those of the YAML 1.2 core schema: {@code yes} and dates are text. */
final class YamlTree {
    /** How many values all aliases of a document may stand for together. */
    private static final int COPIES = 100_000;
    private static final String CORE = "tag:yaml.org,2002:";
    private static final Set<String> CORE_TAGS = Set.of("str", "int", "float", "bool", "null", "map", "seq", "timestamp");
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+|\\d*\\.\\d+|\\d+\\.)(?:[eE][-+]?\\d+)?|0o[0-7]+|0x[0-9a-fA-F]+");
    private final Parser events;
    private final YamlReading.ListReader lists;
    private final Limits limits;
    private final Problems problems;
    private final Map<String, JsonValue> anchors = new HashMap<>();
    private int copies;

    YamlTree(Parser events, YamlReading.ListReader lists, Limits limits, Problems problems) {
        this.events = events;
        this.lists = lists;
        this.limits = limits;
        this.problems = problems;
    }

    /** The document costs more than the limits allow. */
    static final class TooMuchException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Location place;
        private final String words;

        TooMuchException(Location place, String words) {
            super(words);
            this.place = place;
            this.words = words;
        }

        Location place() {
            return place;
        }

        String words() {
            return words;
        }
    }

    /** The document's value; its start was just read. */
    JsonValue root() {
        return value(events.getEvent(), null, null, -1, 1);
    }

    private JsonValue value(Event event, @Nullable JsonValue parent, @Nullable String name, int index, int depth) {
        JsonValue.Position position = position(event.getStartMark(), parent, name, index);
        if (depth > limits.depth()) {
            throw new TooMuchException(place(event), "Values are nested more than " + limits.depth() + " deep.");
        }
        JsonValue value = switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event, position);
            case MappingStart -> mapping((CollectionStartEvent) event, position, depth);
            case SequenceStart -> sequence((CollectionStartEvent) event, position, depth);
            case Alias -> alias((AliasEvent) event, position, depth);
            case Comment, DocumentEnd, DocumentStart, MappingEnd, SequenceEnd, StreamEnd, StreamStart -> throw new IllegalStateException(
                    "Not at a value: " + event);
        };
        if (event instanceof NodeEvent node && !(event instanceof AliasEvent) && node.getAnchor() != null) {
            anchors.put(node.getAnchor(), value);
        }
        return value;
    }

    private JsonObject mapping(CollectionStartEvent start, JsonValue.Position position, int depth) {
        tag(start.getTag(), start);
        var object = new JsonObject(position, problems);
        for (Event event = events.getEvent(); !event.is(Event.ID.MappingEnd); event = events.getEvent()) {
            String key = key(event, object, depth);
            Event next = events.getEvent();
            // A list with an anchor may be meant again, so it stays.
            boolean streamed = depth == 1 && key != null && object.isNew(key) && next instanceof CollectionStartEvent list
                    && next.is(Event.ID.SequenceStart) && list.getAnchor() == null && !lists.equals(YamlReading.ListReader.KEEP_ALL);
            JsonValue value = streamed ? list(next, object, String.valueOf(key))
                    : value(next, object, key == null ? "?" : key, -1, depth + 1);
            if (streamed && key != null && value instanceof JsonArray array && array.elements().isEmpty()) {
                object.passOver(key);
            } else if (key == null) {
                problems.error("BAD_KEY", place(event), "A key is no plain text; its entry was passed over.",
                        "Ask the sender for a file that follows its format.");
            } else if (object.isNew(key)) {
                object.put(key, value);
            } else {
                problems.error("DUPLICATE_KEY", new Location.JsonPointer(object.pointer(), line(event), column(event)),
                        "The key \"" + key + "\" stands more than once in one object; the first was read.",
                        "Ask the sender which of them holds.");
            }
        }
        return object;
    }

    /** The text of a key; null for a list or an object, which is read to its end. */
    private @Nullable String key(Event event, JsonObject owner, int depth) {
        JsonValue key = value(event, owner, "?", -1, depth + 1);
        return key instanceof JsonScalar scalar ? scalar.text() : null;
    }

    private JsonArray sequence(CollectionStartEvent start, JsonValue.Position position, int depth) {
        tag(start.getTag(), start);
        var array = new JsonArray(position);
        int index = 0;
        for (Event event = events.getEvent(); !event.is(Event.ID.SequenceEnd); event = events.getEvent()) {
            array.add(value(event, array, null, index++, depth + 1));
        }
        return array;
    }

    /** A list of the outermost mapping, without the elements that the reader takes. */
    private JsonArray list(Event start, JsonObject owner, String key) {
        var array = new JsonArray(position(start.getStartMark(), owner, key, -1));
        int index = 0;
        for (Event event = events.getEvent(); !event.is(Event.ID.SequenceEnd); event = events.getEvent()) {
            JsonValue element = value(event, array, null, index++, 3);
            if (!lists.take(key, element)) {
                array.add(element);
            }
        }
        return array;
    }

    private JsonScalar scalar(ScalarEvent event, JsonValue.Position position) {
        tag(event.getTag(), event);
        String text = event.getValue();
        if (text.length() > limits.textLength()) {
            throw new TooMuchException(place(event), "A text is longer than " + limits.textLength() + " characters.");
        }
        // A tag such as !!str is the other way to say that 1.10 is a text.
        boolean plain = event.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN && event.getTag() == null;
        JsonScalar.Type type = plain ? type(text) : JsonScalar.Type.TEXT;
        return new JsonScalar(position, type, type == JsonScalar.Type.NULL ? "null" : text,
                plain ? JsonScalar.Quoting.NONE : JsonScalar.Quoting.QUOTED);
    }

    private static JsonScalar.Type type(String text) {
        if (NULLS.contains(text)) {
            return JsonScalar.Type.NULL;
        }
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return JsonScalar.Type.BOOLEAN;
        }
        return NUMBER.matcher(text).matches() ? JsonScalar.Type.NUMBER : JsonScalar.Type.TEXT;
    }

    private JsonValue alias(AliasEvent event, JsonValue.Position position, int depth) {
        JsonValue meant = anchors.get(event.getAnchor());
        if (meant == null) {
            // Also a value that contains itself, which no inventory means.
            problems.error("BAD_ALIAS", place(event),
                    "The alias \"*" + event.getAnchor() + "\" stands for nothing that is finished before it; it was read as empty.",
                    "Ask the sender for the file without aliases.");
            return new JsonScalar(position, JsonScalar.Type.NULL, "null");
        }
        return copy(meant, position, event, depth);
    }

    private JsonValue copy(JsonValue meant, JsonValue.Position position, Event at, int depth) {
        if (++copies > COPIES || depth > limits.depth()) {
            throw new TooMuchException(place(at), "The aliases of the file stand for more than " + COPIES + " values.");
        }
        return switch (meant) {
            case JsonScalar scalar -> scalar.at(position);
            case JsonArray array -> {
                var copy = new JsonArray(position);
                for (int i = 0; i < array.elements().size(); i++) {
                    copy.add(copy(array.elements().get(i), position(at.getStartMark(), copy, null, i), at, depth + 1));
                }
                yield copy;
            }
            case JsonObject object -> {
                var copy = new JsonObject(position, problems);
                object.fields().forEach((name, value) -> copy.put(name,
                        copy(value, position(at.getStartMark(), copy, name, -1), at, depth + 1)));
                yield copy;
            }
        };
    }

    private void tag(@Nullable String tag, Event at) {
        boolean known = tag == null || tag.equals("!") || tag.startsWith(CORE) && CORE_TAGS.contains(tag.substring(CORE.length()));
        if (!known) {
            problems.warning("YAML_TAG", place(at),
                    "The tag \"" + tag + "\" asks for a kind of value that is never made; it was read as plain.",
                    "Ask the sender for a file without such tags.");
        }
    }

    private static JsonValue.Position position(Mark mark, @Nullable JsonValue parent, @Nullable String name, int index) {
        return new JsonValue.Position(parent, name, index, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Location place(Event event) {
        return new Location.LineColumn(line(event), column(event));
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    private static int column(Event event) {
        return event.getStartMark().getColumn() + 1;
    }
}
