package org.vouchsafe.input.tree;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Frame;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/**
 * Cuts a long JSON list into its elements, each byte for byte as it stands in the file, whatever the length of the list. The list is the
 * document itself, or a field of it under one of the names given. Only UTF-8 is cut.
 */
public final class JsonSlices {
    private static final String ASK_AGAIN = "Get the file again from its source.";
    private final JsonReading json;
    private final Set<String> lists;
    private final Set<String> ways;
    private final int largest;

    /**
     * A cutter of lists.
     *
     * @param lists names of fields that hold the list
     * @param ways names of fields that hold an object in which to look for it
     * @param largest bytes of one element; a larger one is passed over with a problem
     */
    public JsonSlices(Limits limits, Set<String> lists, Set<String> ways, int largest) {
        this.json = new JsonReading(limits);
        this.lists = Set.copyOf(lists);
        this.ways = Set.copyOf(ways);
        this.largest = largest;
    }

    /** Takes what was cut. */
    public interface Receiver {
        /** A field of the document that is no list: a title, a date. In the order of the file. */
        void field(String name, String value);

        /** One element of the list; its places are told as places in the file it came from. */
        void element(SourceFile element) throws IOException;
    }

    /** Cuts the document; what cannot be read from some place on is a problem, and false is returned: the rest is missing. */
    public boolean cut(String name, InputStream in, Receiver receiver, Problems problems) throws IOException {
        var recorded = new RecordedStream(in, largest + (1 << 20));
        try (JsonParser parser = json.parser(recorded)) {
            try {
                var cutting = new Cutting(name, recorded, parser, receiver, problems);
                cutting.value(parser.nextToken(), "");
                if (parser.nextToken() != null) {
                    problems.error("NOT_JSON", JsonReading.place(parser.currentTokenLocation()),
                            "There is more text after the end of the document; it was passed over.", ASK_AGAIN);
                }
                return true;
            } catch (com.fasterxml.jackson.core.JacksonException e) {
                Location known = JsonReading.placeOf(e);
                problems.error(JsonReading.code(e),
                        known.equals(Location.WHOLE_FILE) ? JsonReading.place(parser.currentLocation()) : known, JsonReading.words(e),
                        ASK_AGAIN);
                return false;
            }
        }
    }

    private final class Cutting {
        private final String name;
        private final RecordedStream recorded;
        private final JsonParser parser;
        private final Receiver receiver;
        private final Problems problems;

        Cutting(String name, RecordedStream recorded, JsonParser parser, Receiver receiver, Problems problems) {
            this.name = name;
            this.recorded = recorded;
            this.parser = parser;
            this.receiver = receiver;
            this.problems = problems;
        }

        void value(JsonToken token, String pointer) throws IOException {
            if (token == JsonToken.START_ARRAY) {
                elements(pointer);
            } else if (token == JsonToken.START_OBJECT) {
                fields(pointer);
            }
        }

        private void fields(String pointer) throws IOException {
            var seen = new java.util.HashSet<String>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                Location at = JsonReading.place(parser.currentTokenLocation());
                JsonToken token = parser.nextToken();
                recorded.forgetBefore(parser.currentTokenLocation().getByteOffset());
                if (!seen.add(field)) {
                    problems.error("DUPLICATE_KEY", at, "The field \"" + field + "\" stands there twice; the first was read.", ASK_AGAIN);
                    parser.skipChildren();
                } else if (token == JsonToken.START_ARRAY && lists.contains(field)
                        || token == JsonToken.START_OBJECT && ways.contains(field)) {
                    value(token, pointer + "/" + JsonValue.token(field));
                } else if (token.isScalarValue()) {
                    receiver.field(field, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void elements(String pointer) throws IOException {
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                JsonLocation start = parser.currentTokenLocation();
                recorded.forgetBefore(start.getByteOffset());
                parser.skipChildren();
                byte[] bytes = start.getByteOffset() < 0 || !parser.currentToken().isStructEnd() ? null
                        : recorded.between(start.getByteOffset(), parser.currentLocation().getByteOffset());
                if (bytes != null && bytes.length <= largest) {
                    receiver.element(new SourceFile(name, bytes)
                            .framed(new Frame(pointer + "/" + index, start.getLineNr(), start.getColumnNr())));
                } else {
                    passedOver(pointer + "/" + index, start);
                }
            }
        }

        private void passedOver(String pointer, JsonLocation start) throws IOException {
            var at = new Location.JsonPointer(pointer, start.getLineNr(), start.getColumnNr());
            if (start.getByteOffset() < 0) {
                problems.error("NOT_UTF_8", at, "The file is not written in UTF-8, so its entries cannot be kept byte for byte.",
                        "Convert the file to UTF-8 and import it again.");
                throw new com.fasterxml.jackson.core.JsonParseException(parser, "not UTF-8");
            }
            if (parser.currentToken().isStructEnd()) {
                problems.error("TOO_LARGE", at, "The entry is larger than " + (largest >> 20) + " MiB; it was passed over.", ASK_AGAIN);
            } else {
                problems.error("WRONG_TYPE", at, "The list holds something else than an entry here; it was passed over.", ASK_AGAIN);
            }
        }
    }
}
